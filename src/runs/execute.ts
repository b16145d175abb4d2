/** How a command reaches its complaint's run: an update that starts the run where there is none. */
import { setTimeout } from 'node:timers/promises';
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Actor } from '../domain/commands/command.js';
import { refusalIn, type Refusal } from '../domain/commands/refusal.js';
import type { Summary } from '../domain/complaint/summary.js';
import { rollingOver, rowOf, type CommandMessage, type RunInput } from '../contract/messages.js';
import { answeredBy } from './answered-by.js';
import { isNotFound, isNotReady, TemporalSilent } from './errors.js';
import { startOptions, workflowType } from './start.js';

/** A stored command; or, without `actor` and the rest, a bare one that acts as an operator's. Instants in ms. */
export type Outgoing = { id: string; name: string; payload: unknown } & Partial<Row>;
type Row = {
  actor: Actor;
  round: number;
  storedAt: number;
  notAfter: number;
  texts: string[];
  held: string[];
  expectedVersion: number | null;
};

export type Executed = { summary: Summary; refusal?: never } | { refusal: Refusal; summary?: never };

/** Between two tries while a run goes over to its next or tries its last step again, which takes a few of Temporal's own steps. */
const ROLLING_OVER_MS = 50;

/**
 * Executes a command, with its id as the update's, so that a repetition is the same update; what a run leaves to the
 * next goes to that. Waits at most `withinMs`; throws where the outcome is not known by then, or Temporal is not reached.
 */
export async function executeCommand(
  client: Client,
  input: RunInput,
  given: Outgoing,
  withinMs: number,
): Promise<Executed> {
  for (const until = Date.now() + withinMs; ;) {
    try {
      return { summary: await answeredBy(client, until, () => update(client, input, given)) };
    } catch (error) {
      const { type, details } = failureIn(error);
      // Not found: the run that was to take it ended in that moment.
      const isOver = type === rollingOver || isNotFound(error);
      if ((isOver || isNotReady(error)) && Date.now() < until) await setTimeout(ROLLING_OVER_MS);
      else if (isNotReady(error)) throw new TemporalSilent();
      else {
        const refusal = type === 'refused' ? refusalIn(details?.[0]) : null;
        if (refusal === null) throw error;
        return { refusal };
      }
    }
  }
}

const update = (client: Client, input: RunInput, given: Outgoing): Promise<Summary> =>
  client.workflow.executeUpdateWithStart<(input: RunInput) => Promise<unknown>, Summary, [CommandMessage]>(
    given.name,
    {
      updateId: given.id,
      args: [messageOf(given, input.state.version)],
      startWorkflowOperation: new WithStartWorkflowOperation(workflowType, startOptions(input)),
    },
  );

const failureIn = (error: unknown): Pick<ApplicationFailure, 'type' | 'details'> =>
  error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure ? error.cause : {};

function messageOf(
  { payload, texts = [], held = [], expectedVersion = null, ...row }: Outgoing,
  seen: number,
): CommandMessage {
  const { actor, round, storedAt, notAfter } = row;
  if (actor === undefined || round === undefined || storedAt === undefined || notAfter === undefined) {
    return { ...(typeof payload === 'object' ? payload : {}) };
  }
  const stored = { actor, round, storedAt, notAfter, texts, held, expectedVersion };
  return { row: rowOf(stored), payload, seen };
}

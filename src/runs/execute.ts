/** How a command reaches its complaint's run: an update that starts the run where there is none. */
import { WithStartWorkflowOperation, WorkflowUpdateFailedError, type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import type { Actor } from '../domain/commands/command.js';
import { refusalIn, type Refusal } from '../domain/commands/refusal.js';
import type { Summary } from '../domain/complaint/summary.js';
import type { CommandMessage, CourseInput } from '../contract/messages.js';
import { startOptions, workflowType } from './start.js';

/** A stored command; or, without `actor` and the rest, a bare one that acts as an operator's. Instants in ms. */
export type Given = { id: string; name: string; payload: unknown } & Partial<Row>;
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

/**
 * Executes a command, with its id as the update's, so that a repetition is the same update. Waits at most
 * `withinMs`; throws where the outcome is not known by then, or Temporal cannot be reached.
 */
export async function executeCommand(
  client: Client,
  course: CourseInput,
  given: Given,
  withinMs: number,
): Promise<Executed> {
  try {
    const summary = await client.withDeadline(Date.now() + withinMs, () =>
      client.workflow.executeUpdateWithStart<
        (input: CourseInput) => Promise<unknown>,
        Summary,
        [CommandMessage]
      >(given.name, {
        updateId: given.id,
        args: [messageOf(given)],
        startWorkflowOperation: new WithStartWorkflowOperation(workflowType, startOptions(course)),
      }),
    );
    return { summary };
  } catch (error) {
    const refusal = error instanceof WorkflowUpdateFailedError ? refusalOf(error.cause) : null;
    if (refusal === null) throw error;
    return { refusal };
  }
}

function messageOf({
  actor,
  round,
  storedAt,
  notAfter,
  texts = [],
  held = [],
  expectedVersion,
  payload,
}: Given): CommandMessage {
  if (actor === undefined || round === undefined || storedAt === undefined || notAfter === undefined) {
    return { ...(typeof payload === 'object' ? payload : {}) };
  }
  const expected = expectedVersion == null ? {} : { expectedVersion };
  return { row: { at: storedAt, notAfter, round, actor, texts, held, ...expected }, payload };
}

const refusalOf = (cause: unknown): Refusal | null =>
  cause instanceof ApplicationFailure && cause.type === 'refused' ? refusalIn(cause.details?.[0]) : null;

/** The doors of a run: queries show its state; updates and signals go to its inbox. */
import {
  ApplicationFailure,
  currentUpdateInfo,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import { dated } from '../contract/dated.js';
import { rollingOver, type CommandMessage, type ReceiptMessage } from '../contract/messages.js';
import { givenCommands } from '../domain/commands/index.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { Complaint } from '../domain/complaint/state.js';
import { deadlineSummary, type DeadlineSummary, type Summary } from '../domain/complaint/summary.js';
import { itemOf, receiptItems } from './inbox.js';
import { refusalNow, type Run } from './run.js';

export const stateQuery = defineQuery<Complaint>('state');
export const deadlinesQuery = defineQuery<DeadlineSummary[]>('deadlines');
export const escalateSignal = defineSignal<[CommandMessage?]>('escalate');
export const receiptSignal = defineSignal<[ReceiptMessage]>('receipt');

/** Opens them: an update for each command that may be given, refused at once where the present state refuses it. */
export function listen(run: Run): void {
  setHandler(stateQuery, () => dated(run.state), {
    description: 'The complaint as this run holds it; instants in ms, and beside them in ISO 8601 (`atIso`).',
  });
  setHandler(deadlinesQuery, () => run.state.clocks.map(deadlineSummary), { description: 'Its deadlines.' });
  for (const { name, summary } of givenCommands) {
    setHandler(defineUpdate<Summary, [CommandMessage]>(name), (message) => answerOf(run, name, message), {
      description: summary,
      validator: (message) => admit(run, name, message),
    });
  }
  let signals = 0;
  setHandler(
    escalateSignal,
    (message) => void run.inbox.push(itemOf('escalate', `signal/${Date.now()}/${++signals}`, message)),
    { description: 'Raise the complaint one level: {"reason": "stuck"}.' },
  );
  setHandler(receiptSignal, (message) => void run.inbox.push(...receiptItems(message)), {
    description: 'A stored receipt of a letter.',
  });
}

function admit(run: Run, name: string, message: CommandMessage): void {
  if (run.rollingOver) throw failure(rollingOver, 'The next run takes it: repeat.');
  const refusal = refusalNow(run, itemOf(name, updateId(), message));
  if (refusal !== undefined) throw refused(refusal);
}

async function answerOf(run: Run, name: string, message: CommandMessage): Promise<Summary> {
  const answered = await new Promise<Summary | Refusal>((answer) =>
    run.inbox.push({ ...itemOf(name, updateId(), message), answer }),
  );
  if ('refused' in answered) throw refused(answered);
  return answered;
}

const updateId = (): string => currentUpdateInfo()?.id ?? '';

const failure = (type: string, message: string, details: unknown[] = []): ApplicationFailure =>
  ApplicationFailure.create({ type, message, nonRetryable: true, details });

const refused = (refusal: Refusal): ApplicationFailure => failure('refused', refusal.refused, [refusal]);

/** The outbox: what was committed and must still reach a workflow or a person. */
import { step } from '../../domain/complaint/step.js';
import type { Db } from '../../db/client.js';
import * as commands from '../../db/messages/commands.js';
import { loadRun } from '../../db/complaints/runs.js';
import * as outbox from '../../db/messages/outbox.js';
import * as receipts from '../../db/messages/receipts.js';
import * as letters from '../../db/messages/letters.js';
import type { OutboxRow } from '../../db/messages/outbox.js';
import type { RunInput, ReceiptMessage } from '../../contract/messages.js';
import { signalReceipt, startRun } from '../../runs/start.js';
import { createCommit } from '../commit/commit.js';
import { deliverCommand } from './deliver-command.js';
import type { ActivityDeps } from '../deps.js';
import { createLetters } from '../effects/letters.js';

const BATCH = 20;

/** Works the outbox off, batch by batch, until it is empty or only holds what must wait. Returns how many were done. */
export async function drain(deps: ActivityDeps): Promise<number> {
  for (let done = 0; ;) {
    const { taken, finished } = await drainBatch(deps);
    done += finished;
    if (taken < BATCH || finished === 0) return done;
  }
}

/** The rows stay locked while they are worked on, so that no other process takes them. */
const drainBatch = ({ db, ...others }: ActivityDeps) =>
  db.transaction(async (tx) => {
    const rows = await outbox.take(tx, { limit: BATCH });
    const results = await Promise.allSettled(rows.map((row) => deliver({ db, ...others }, row)));
    const finished = rows.filter((_, i) => results[i]?.status === 'fulfilled').map((row) => row.id);
    for (const [i, result] of results.entries()) {
      if (result.status === 'rejected')
        others.logger.warn({ outbox: rows[i]?.id, err: result.reason }, 'outbox row waits');
    }
    if (finished.length > 0) await outbox.markDone(tx, finished);
    return { taken: rows.length, finished: finished.length };
  });

function deliver(deps: ActivityDeps, row: OutboxRow): Promise<unknown> {
  if (row.kind === 'start') return start(deps, row.number);
  if (row.kind === 'receipt') return deliverReceipt(deps, row);
  if (row.kind === 'command') return deliverStored(deps, row);
  return createLetters(deps)({ number: row.number, ids: [String(row.payload['letter'])] });
}

/** Commits what follows at once (reviewer, first letters), then starts the run. Running already: nothing changes. */
async function start(deps: ActivityDeps, number: string): Promise<void> {
  await startRun(deps.temporal, await settled(deps, number), 'people');
}

async function settled(deps: ActivityDeps, number: string): Promise<RunInput> {
  const stored = await storedRun(deps.db, number);
  const { state, policy } = stored;
  const { events } = step(policy, state, null, state.at);
  if (events.length === 0) return stored;
  const id = `clock/${state.version}`;
  const answer = await createCommit(deps)({
    number,
    base: state.version,
    id,
    source: { kind: 'run' },
    events,
  });
  return { state: answer.state, policy, pending: answer.pending };
}

async function storedRun(db: Db, number: string): Promise<RunInput> {
  const stored = await loadRun(db, number);
  if (stored === null) throw new Error('An outbox row without its complaint');
  return stored;
}

async function deliverStored(deps: ActivityDeps, { payload }: OutboxRow): Promise<void> {
  const command = await commands.find(deps.db, String(payload['command']));
  if (command !== null) await deliverCommand(deps, command);
}

/** A receipt reaches the run as a signal, which starts a run if there is none. */
async function deliverReceipt(deps: ActivityDeps, { number, payload }: OutboxRow): Promise<void> {
  const receipt = await receipts.find(deps.db, String(payload['receipt']));
  if (receipt === null) return;
  await letters.markReceipt(deps.db, receipt.letterId, receipt);
  const letter = await letters.find(deps.db, receipt.letterId);
  if (letter === null || !letter.recipient.startsWith('complainant:')) return;
  const message: ReceiptMessage = {
    id: receipt.id,
    at: receipt.at,
    letter: letter.name,
    version: letter.version,
    transport: letter.transport,
    result: receipt.result,
  };
  await signalReceipt(deps.temporal, await storedRun(deps.db, number), message);
}

/** What should be under way and is not: commands whose caller gave up, and runs that were lost. */
import * as deliveries from '../../db/messages/deliveries.js';
import { pending } from '../../db/messages/undecided.js';
import { loadRun, settle, unsettled } from '../../db/complaints/runs.js';
import { runningAmong } from '../../runs/ask.js';
import { startRun } from '../../runs/start.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { PAGE, pages } from './pages.js';

/** A command this old (ms) has lost its caller. */
const ORPHANED_AFTER_MS = 20_000;
const AT_ONCE = 20;

/** Queues orphaned commands, and starts again from its stored state what was terminated, failed or lost. */
export async function reconcile({ db, temporal, wake }: ActivityDeps): Promise<Upkept> {
  const orphans = await pending(db, ORPHANED_AFTER_MS, PAGE);
  await deliveries.again(
    db,
    orphans.map((command) => deliveries.ofCommand(command)),
  );
  if (orphans.length > 0) wake();
  const failures: unknown[] = [];
  let [runsStarted, complaintsSettled] = [0, 0];
  const open = (after: string, limit: number) => unsettled(db, { after, limit });
  for await (const page of pages(open, ({ number }) => number)) {
    const finished = page.filter(({ unfinished }) => !unfinished);
    await settle(db, finished);
    complaintsSettled += finished.length;
    const wanted = page.filter(({ unfinished }) => unfinished).map(({ number }) => number);
    const running = await runningAmong(temporal, wanted);
    const missing = wanted.filter((number) => !running.has(number));
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      const started = await Promise.allSettled(
        missing.slice(i, i + AT_ONCE).map((number) => restart({ db, temporal }, number)),
      );
      runsStarted += started.filter(({ status }) => status === 'fulfilled').length;
      failures.push(...started.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])));
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'Some runs did not start');
  return { commandsTakenUp: orphans.length, runsStarted, complaintsSettled };
}

async function restart(
  { db, temporal }: Pick<ActivityDeps, 'db' | 'temporal'>,
  number: string,
): Promise<void> {
  const input = await loadRun(db, number);
  if (input !== null) await startRun(temporal, input, 'time');
}

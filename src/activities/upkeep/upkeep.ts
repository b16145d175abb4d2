/** Scheduled work: what a crash, an outage or an absence left behind is taken up again. */
import { step } from '../../domain/complaint/step.js';
import * as commands from '../../db/messages/commands.js';
import { loadRun, unfinished } from '../../db/complaints/runs.js';
import { unmetNeeds } from '../../db/lists/leftovers.js';
import { strandedDuties } from '../../db/people/people.js';
import type { UpkeepActivities } from '../../contract/activities.js';
import { runningNumbers } from '../../runs/ask.js';
import { startRun } from '../../runs/start.js';
import { uuidv7 } from '../../uuid.js';
import { deliverCommand } from '../delivery/command.js';
import type { ActivityDeps } from '../deps.js';
import { remind } from './remind.js';

/** A command this old (ms) has lost its caller. */
const ORPHANED_AFTER_MS = 20_000;
const PAGE = 200;
const AT_ONCE = 20;

/** Makes the activities of the upkeep workflows. Every part runs though another fails; the first failure is thrown. */
export function createUpkeep(deps: ActivityDeps): UpkeepActivities {
  return {
    async reconcile() {
      const parts = [
        () => deliverOrphans(deps),
        () => restartRuns(deps),
        () => findPeople(deps),
        () => remind(deps),
      ];
      const failures: unknown[] = [];
      for (const part of parts) await part().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw new AggregateError(failures, 'reconcile did not finish');
    },
  };
}

/** Commands whose caller gave up are carried out all the same, or expire. */
async function deliverOrphans(deps: ActivityDeps): Promise<void> {
  for (const command of await commands.pending(deps.db, Date.now() - ORPHANED_AFTER_MS, PAGE)) {
    await deliverCommand(deps, command).catch((error: unknown) =>
      deps.logger.warn({ command: command.id, err: error }, 'command waits'),
    );
  }
}

/** A run that was terminated, failed or lost with the server starts again from the stored state. */
async function restartRuns({ db, temporal }: ActivityDeps): Promise<void> {
  const running = await runningNumbers(temporal);
  for (let after = ''; ;) {
    const numbers = await unfinished(db, { after, limit: PAGE });
    const missing = numbers.filter((number) => !running.has(number));
    for (let i = 0; i < missing.length; i += AT_ONCE) {
      await Promise.all(missing.slice(i, i + AT_ONCE).map((number) => restart({ db, temporal }, number)));
    }
    const last = numbers.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function restart(
  { db, temporal }: Pick<ActivityDeps, 'db' | 'temporal'>,
  number: string,
): Promise<void> {
  const input = await loadRun(db, number);
  if (input !== null) await startRun(temporal, input, 'time');
}

/** Absent people hand over, and duties that nobody could take are offered again: by commands of the system. */
async function findPeople({ db }: Pick<ActivityDeps, 'db'>): Promise<void> {
  const now = Date.now();
  for (const { number, duty } of [...(await strandedDuties(db, now)), ...(await unmetNeeds(db))]) {
    const stored = await loadRun(db, number);
    if (stored === null) continue;
    const { state, policy } = stored;
    const assign = { id: uuidv7(now), name: 'assign', payload: { duty } };
    const actor = { id: 'system', relations: ['system' as const] };
    if (step(policy, state, { ...assign, texts: [], actor }, now).refusal) continue;
    const key = `assign/${number}/${duty}/${state.version}`;
    await db.transaction((tx) => commands.giveBySystem(tx, { ...assign, number, key, at: now }));
  }
}

/** Scheduled work: what a crash, an outage or an absence left behind is taken up again. */
import { step } from '../domain/step.js';
import * as commands from '../db/commands.js';
import { loadCourse, unfinished, unfinishedCount } from '../db/courses.js';
import { pendingCommands, unmetNeeds } from '../db/leftovers.js';
import { strandedDuties } from '../db/people.js';
import { refuse } from '../domain/refusal.js';
import { executeCommand } from '../workflows/execute.js';
import { startOptions, workflowType } from '../workflows/start.js';
import type { ActivityDeps } from './deps.js';
import { drain } from './drain.js';
import { remind } from './remind.js';

export type UpkeepActivities = { reconcile(): Promise<void> };

/** A command this old (ms) has lost its caller. */
const ORPHANED_AFTER_MS = 20_000;
const PAGE = 200;
const AT_ONCE = 20;
/** How long one message to a run may take before the next minute's pass tries again. */
const WITHIN_MS = 10_000;

/** Makes the activities of the upkeep workflows. Every part runs though another fails; the first failure is thrown. */
export function createUpkeep(deps: ActivityDeps): UpkeepActivities {
  return {
    async reconcile() {
      const parts = [
        () => deliverOrphans(deps),
        () => restartRuns(deps),
        () => findPeople(deps),
        () => remind(deps),
        () => drain(deps),
      ];
      const failures: unknown[] = [];
      for (const part of parts) await part().catch((error: unknown) => failures.push(error));
      if (failures.length > 0) throw new AggregateError(failures, 'reconcile did not finish');
    },
  };
}

/** Commands whose caller gave up are carried out all the same, or expire. */
async function deliverOrphans({ db, temporal, logger }: ActivityDeps): Promise<void> {
  const now = Date.now();
  for (const row of await pendingCommands(db, now - ORPHANED_AFTER_MS, PAGE)) {
    if (row.notAfter < now) {
      await commands.settle(db, row.id, 'expired', { status: 409, body: refuse('expired') });
      continue;
    }
    const course = await loadCourse(db, row.number);
    if (course === null) continue;
    const answer = await executeCommand(temporal, course, row, WITHIN_MS).catch((error: unknown) => {
      logger.warn({ command: row.id, err: error }, 'command waits');
      return null;
    });
    if (answer?.refusal !== undefined) {
      await commands.settle(db, row.id, 'refused', { status: 409, body: answer.refusal });
    }
  }
}

/** A run that was terminated, failed or lost with the server starts again from the stored state. */
async function restartRuns({ db, temporal }: ActivityDeps): Promise<void> {
  const query = `WorkflowType = '${workflowType}' and ExecutionStatus = 'Running'`;
  const [wanted, { count }] = await Promise.all([unfinishedCount(db), temporal.workflow.count(query)]);
  if (count >= wanted) return;
  for (let after = ''; ;) {
    const numbers = await unfinished(db, { after, limit: PAGE });
    for (let i = 0; i < numbers.length; i += AT_ONCE) {
      await Promise.all(numbers.slice(i, i + AT_ONCE).map((number) => startRun({ db, temporal }, number)));
    }
    const last = numbers.at(-1);
    if (last === undefined) return;
    after = last;
  }
}

async function startRun(
  { db, temporal }: Pick<ActivityDeps, 'db' | 'temporal'>,
  number: string,
): Promise<void> {
  const course = await loadCourse(db, number);
  if (course !== null) await temporal.workflow.start(workflowType, startOptions(course));
}

/** Absent people hand over, and duties that nobody could take are offered again. */
async function findPeople({ db, temporal, logger }: ActivityDeps): Promise<void> {
  const now = Date.now();
  for (const { number, duty } of [...(await strandedDuties(db, now)), ...(await unmetNeeds(db))]) {
    const course = await loadCourse(db, number);
    if (course === null) continue;
    const assign = { id: `assign/${duty}/${course.state.version}`, name: 'assign', payload: { duty } };
    const operator = { id: 'operator', relations: ['operator' as const] };
    if (step(course.policy, course.state, { ...assign, texts: [], actor: operator }, now).refusal) continue;
    await executeCommand(temporal, course, assign, WITHIN_MS).catch((error: unknown) =>
      logger.warn({ number, duty, err: error }, 'hand-over waits'),
    );
  }
}

/** The runs of scheduled work on a real server: what they say they did, and how long they are kept. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { schedules } from '../../src/contract/schedules.js';
import { forgetRuns } from '../../src/runs/forget.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const redress = await shared(createRedress({ workers: true }));
const { temporal } = redress;
const types = schedules.map(({ workflowType }) => workflowType);

/** Runs a part of upkeep as its schedule would: its result, and what an operator reads. */
async function run(type: string): Promise<{ result: unknown; details: string }> {
  const workflowId = `${type}-${randomUUID()}`;
  const options = { taskQueue: 'complaints', workflowId };
  const result: unknown = await temporal.workflow.execute(type, options);
  const { currentDetails } = await temporal.workflow
    .getHandle(workflowId)
    .query<{ currentDetails: string }>('__temporal_workflow_metadata');
  return { result, details: currentDetails };
}

const closed = async (type: string): Promise<number> =>
  (await temporal.workflow.count(`WorkflowType = '${type}' AND ExecutionStatus != 'Running'`)).count;

/** The server removes a run once its queues have noted that the run closed, which they do now and then. */
const REMOVED_WITHIN = { timeout: 200_000 };

const anHourAhead = (): number => Date.now() + 3_600_000;

it('runs of upkeep are kept for a day and then removed, so many at once; the complaints’ runs stay', async () => {
  const { number } = await redress.filed();
  await redress.filed();
  await temporal.workflow.getHandle(number).terminate('as complaints end');
  await expect.poll(() => closed('complaint')).toBe(1);
  for (let n = 0; n < 3; n++) await run('remind');
  await expect.poll(() => closed('remind')).toBe(3);
  expect((await run('prune')).result).toMatchObject({ runsRemoved: 0 });
  expect(await forgetRuns(temporal, { types: ['remind'], before: anHourAhead(), most: 2 })).toBe(2);
  await expect.poll(() => closed('remind'), REMOVED_WITHIN).toBe(1);
  // One that has just closed is found a moment later.
  const leftOver = async (): Promise<number[]> => {
    await forgetRuns(temporal, { types, before: anHourAhead(), most: 100 });
    return await Promise.all(types.map(closed));
  };
  await expect.poll(leftOver, REMOVED_WITHIN).toEqual(types.map(() => 0));
  expect((await temporal.workflow.count("WorkflowType = 'complaint'")).count).toBe(2);
}, 500_000);

it('each run says in numbers what it did, in its result and in its details', async () => {
  const { number } = await redress.filed();
  await temporal.workflow.getHandle(number).terminate('to be found again');
  await expect.poll(() => closed('complaint')).toBe(2);
  const { result, details } = await run('reconcile');
  expect(result).toEqual({ commandsTakenUp: 0, runsStarted: 2, complaintsSettled: 0 });
  expect(details).toBe('**Done**\n\n- runs started: 2');
  // What is sealed when depends on whoever writes on this server.
  for (const type of types.filter((other) => other !== 'prune' && other !== 'seal'))
    expect((await run(type)).details).toBe('Nothing was to be done.');
  const pruned = await run('prune');
  expect(pruned.result).toMatchObject({ deliveriesRemoved: 0, filesRemoved: 0, runsRemoved: 0 });
});

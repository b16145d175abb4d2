/** What an operator finds of a run that is over, on a real server. */
import { expect, it } from 'vitest';
import { createRedress } from '../support/redress.js';
import { searchAttributesOf } from '../support/runs/attributes.js';
import { shared } from '../support/shared.js';

const redress = await shared(createRedress({ workers: true }));
const handle = (number: string) => redress.temporal.workflow.getHandle(number);
const statusOf = async (number: string) => (await handle(number).describe()).status.name;

/** The run's current details, which the UI shows first. */
const detailsOf = async (number: string): Promise<string> =>
  (await handle(number).query<{ currentDetails: string }>('__temporal_workflow_metadata')).currentDetails;

const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: 'Not about our platform.' };
const accept = { verdict: 'accept', category: 'content' };
const dismiss = { outcome: 'dismissed', grounds: ['no-rule-broken'], explanation: 'It breaks no rule.' };

it('a rejected one says so in its result, its details and its search attributes, without an outcome', async () => {
  const { number } = await redress.filed();
  await redress.give(number, 'review', 'zhou-min', reject);
  expect(await handle(number).result()).toMatchObject({
    ...{ number, stage: 'closed', round: 1, ending: 'rejected', outcome: null, endedBy: 'lead' },
    ...{ toldBy: expect.any(String), toldAt: expect.stringMatching(/Z$/) },
    lastEventAt: expect.stringMatching(/Z$/),
  });
  expect(await detailsOf(number)).toMatch(
    /is \*\*closed\*\* \(rejected, by the lead; told \([a-z]+\) on \d{4}-.* UTC\)/,
  );
  const attributes = await searchAttributesOf(redress.temporal, number);
  expect(attributes).toMatchObject({ Stage: 'closed', Ending: 'rejected' });
  expect(attributes).not.toHaveProperty('Outcome');
});

it('a decided one is found by its outcome in the list of runs', async () => {
  const { number } = await redress.filed();
  expect(await searchAttributesOf(redress.temporal, number)).not.toHaveProperty('Ending');
  await redress.give(number, 'review', 'zhou-min', accept);
  const { owner } = await redress.read(number);
  await redress.give(number, 'resolve', owner, dismiss);
  expect(await handle(number).result()).toMatchObject({ outcome: 'dismissed', endedBy: 'owner' });
  const query = "ExecutionStatus = 'Completed' AND Ending = 'decided' AND Outcome = 'dismissed'";
  await expect.poll(async () => (await redress.temporal.workflow.count(query)).count).toBe(1);
});

it('a cancelled one says that the complaint goes on, and so it does', async () => {
  const { number } = await redress.filed();
  await handle(number).cancel();
  await expect.poll(() => statusOf(number)).toBe('CANCELLED');
  expect(await detailsOf(number)).toMatch(/^\*\*Somebody cancelled this run\.\*\* The complaint goes on/);
  await expect
    .poll(async () => {
      await redress.reconcile();
      return await statusOf(number);
    })
    .toBe('RUNNING');
  expect(await detailsOf(number)).toMatch(/^\*\*[-\d]+\*\* is in \*\*review\*\*/);
});

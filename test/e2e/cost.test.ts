import { expect, it, vi } from 'vitest';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import { sandboxSecret, startSandbox } from '../../src/sandbox/sandbox.js';
import { shared } from '../support/shared.js';
import { searchAttributesOf } from '../support/runs/attributes.js';
import { accept, decide, finishTask } from '../support/runs/course.js';
import { costOf, type Cost } from '../support/runs/history.js';
import { createRig } from '../support/runs/rig.js';
import { storyOf } from '../support/runs/story.js';

const sandbox = await shared(startSandbox({ secret: sandboxSecret('cost') }));
const rig = await shared(createRig({ config: (config) => ({ ...config, platform: sandbox.config }) }));

/** Steps far apart cost most: each waits until the letters of the one before are out. */
async function settled(number: string): Promise<void> {
  const statuses = async () => (await letters.ofComplaint(rig.db, number)).map(({ status }) => status);
  await vi.waitFor(async () => expect(new Set(await statuses())).toEqual(new Set(['sent'])), 30_000);
  await rig.temporal.workflow.getHandle(number).query('state');
}

async function costOfRun(number: string): Promise<Cost> {
  const handle = rig.temporal.workflow.getHandle(number);
  await handle.result();
  const cost = costOf(await handle.fetchHistory());
  console.info(`${cost.events} events, ${cost.workflowTasks} workflow tasks, ${cost.actions} actions`);
  return cost;
}

const within = (cost: Cost, most: Cost): void => {
  for (const key of ['events', 'workflowTasks', 'actions'] as const)
    expect(cost[key], key).toBeLessThanOrEqual(most[key]);
};

it('a complaint met in time, with its letters: at most 80 events, 12 workflow tasks, 20 actions', async () => {
  const number = await rig.file();
  await settled(number);
  await accept(rig, number);
  await settled(number);
  await decide(rig, number);
  within(await costOfRun(number), { events: 80, workflowTasks: 12, actions: 20 });
  expect(rig.sent(number)).toEqual([
    'registered to email',
    'assigned to emma-clarke',
    'accepted to email',
    'assigned to olivia-reed',
    'result to email',
  ]);
});

it('with one remedy as a task for a person: at most 86 events, 12 workflow tasks, 22 actions', async () => {
  const number = await rig.file();
  await settled(number);
  await accept(rig, number);
  await settled(number);
  await decide(rig, number, [{ kind: 'remove-content' }]);
  await settled(number);
  await finishTask(rig, number);
  within(await costOfRun(number), { events: 86, workflowTasks: 12, actions: 22 });
  expect(rig.sent(number).at(-1)).toBe('result to email');
});

it('with a look-up, two remedies and what the respondent is told: at most 12 events, 2 workflow tasks, 3 actions more for each', async () => {
  const number = await rig.file({ subject: 'post-123', onPlatform: true });
  await settled(number);
  await accept(rig, number);
  await settled(number);
  await decide(rig, number, [{ kind: 'remove-content' }, { kind: 'warn-user' }]);
  // More than the life without them, which takes 60, 9 and 15.
  within(await costOfRun(number), { events: 60 + 4 * 12, workflowTasks: 9 + 4 * 2, actions: 15 + 4 * 3 });
  expect(rig.sent(number)).toContainEqual(expect.stringContaining('respondent'));
  expect(sandbox.calls().map(({ key, answer }) => [key, answer?.result])).toEqual([
    [`${number}/1/1`, 'done'],
    [`${number}/1/2`, 'done'],
  ]);
  expect(await storyOf(rig.db, number, ['looked-up'])).toHaveLength(1);
});

it('search attributes say where it stands, and urgency is cleared at the close', async () => {
  const number = await rig.file();
  const handle = rig.temporal.workflow.getHandle(number);
  const attributes = () => searchAttributesOf(rig.temporal, number);
  const received = (await rig.state(number)).receivedAt;
  expect(await attributes()).toMatchObject({
    ...{ Stage: 'review', Category: 'content', Severity: 'normal', Team: 'service', Handler: 'emma-clarke' },
    ...{ Channel: 'app', EscalationLevel: 0, Overdue: false, Paused: false },
    NextDeadline: new Date(received + 24 * 3_600_000),
  });
  await accept(rig, number);
  expect(await attributes()).toMatchObject({
    Stage: 'investigation',
    Team: 'content',
    Handler: 'olivia-reed',
  });
  await decide(rig, number);
  await handle.result();
  const left = await attributes();
  expect(left).toMatchObject({ Stage: 'closed', Overdue: false, Paused: false });
  expect(left).not.toHaveProperty('NextDeadline');
});

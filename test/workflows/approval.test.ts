import { expect, it } from 'vitest';
import { accept, decide, finishTask, withdraw } from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;
const severe = [{ kind: 'suspend-account', days: 7 }];
const lead = as('liu-yang', 'approver');

async function proposed(): Promise<string> {
  const number = await rig.file();
  await accept(rig, number);
  await decide(rig, number, severe);
  return number;
}

it('a severe remedy waits for a second person, then for its task', async () => {
  const number = await proposed();
  expect(await rig.state(number)).toMatchObject({ stage: 'approval', approver: 'liu-yang', decision: null });
  const { version } = await rig.state(number);
  const own = await rig.give(number, 'approve', { version }, as('olivia-reed', 'owner', 'approver'));
  expect(own.refusal).toEqual({ refused: 'own-proposal' });
  await time.pass('2h');
  await rig.give(number, 'approve', { version }, lead);
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback', decision: { by: 'olivia-reed' } });
  await time.pass('1h');
  await finishTask(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', ending: 'decided' });
  expect(
    await storyOf(rig.db, number, [
      'decision-proposed',
      'assigned',
      'decided',
      'task-done',
      'told',
      'closed',
    ]),
  ).toEqual([
    '0h assigned owner emma-clarke',
    '0h assigned owner olivia-reed',
    '0h decision-proposed',
    '0h assigned approver liu-yang',
    '2h decided',
    '2h assigned task olivia-reed',
    '3h task-done done',
    '3h told transport',
    '3h closed',
  ]);
  expect(rig.sent(number)).toEqual([
    'registered to email',
    'assigned to emma-clarke',
    'accepted to email',
    'assigned to olivia-reed',
    'assigned to liu-yang',
    'task to olivia-reed',
    'result to email',
  ]);
});

it('a returned proposal gains no time; its rungs go to the approver and the supervisor', async () => {
  const number = await proposed();
  await time.pass('37h');
  expect(rig.sent(number).slice(5)).toEqual(['warning to he-ping', 'warning to liu-yang']);
  await rig.give(number, 'return', {}, lead, { reason: 'The second post is missing.' });
  expect(await rig.state(number)).toMatchObject({ stage: 'investigation', proposal: null, approver: null });
  await time.pass('12h');
  await decide(rig, number);
  await time.ended(number);
  expect(await storyOf(rig.db, number, ['returned', 'rung-fired', 'clock-stopped'])).toEqual([
    '0h clock-stopped review met',
    '36h rung-fired investigation 0.75 level 0 tells owner lead',
    '37h returned',
    '48h rung-fired investigation 1 level 1 tells lead complainant',
    '49h clock-stopped investigation missed by 1h',
    '49h clock-stopped remedies met',
    '49h clock-stopped feedback met',
    '49h clock-stopped promise met',
    '49h clock-stopped receipt met',
  ]);
});

it('an answer that arrives meanwhile has to be seen before approving', async () => {
  const number = await proposed();
  const { version } = await rig.state(number);
  const complainant = as('complainant', 'complainant');
  await rig.give(number, 'answer', {}, complainant, { text: 'There was a second post.' });
  expect((await rig.give(number, 'approve', { version }, lead)).refusal).toEqual({
    refused: 'version-too-old',
  });
  await rig.give(number, 'approve', { version: (await rig.state(number)).version }, lead);
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback' });
  await finishTask(rig, number);
  await time.ended(number);
});

it('a withdrawal voids the proposal', async () => {
  const number = await proposed();
  await withdraw(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', ending: 'withdrawn' });
  expect(await rig.state(number)).toMatchObject({ proposal: null, decision: null });
  expect(rig.sent(number).at(-1)).toBe('withdrawn to email');
});

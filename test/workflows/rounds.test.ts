import { expect, it } from 'vitest';
import { accept, complainant, decide, finishTask, handler, reject } from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { eventsOf, storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;
const appeal = { text: 'You have not seen the second photo.' };

it('an appeal weeks later starts a run, and other people decide it within a deadline of its own', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await decide(rig, number, [{ kind: 'remove-content' }]);
  await finishTask(rig, number);
  await time.ended(number);
  await time.pass('480h');
  await rig.give(number, 'appeal', {}, complainant, appeal);
  const anew = await rig.state(number);
  expect(anew).toMatchObject({
    stage: 'investigation',
    round: 2,
    escalation: 0,
    earlier: { ending: 'decided' },
  });
  expect(anew.owner).not.toBe(handler.id);
  const barred = await decide(rig, number);
  expect(barred.refusal?.refused).toBe('had-a-part-before');
  await time.pass('1h');
  const upheld = { outcome: 'dismissed', grounds: ['no-rule-broken'] };
  const decided = { explanation: 'The first decision was right.' };
  await rig.give(number, 'resolve', upheld, as(anew.owner ?? '', 'owner'), decided);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', round: 2, ending: 'decided' });
  const again = await rig.give(number, 'appeal', {}, complainant, appeal);
  expect(again.refusal?.refused).toBe('decision-final');
  const stopped = (await storyOf(rig.db, number, ['clock-stopped'])).filter((line) =>
    line.includes(' appeal '),
  );
  expect(stopped).toHaveLength(1);
  expect(stopped[0]).toContain('appeal met');
  expect(rig.sent(number).filter((letter) => letter.endsWith('to email'))).toEqual([
    'registered to email',
    'accepted to email',
    'result to email',
    'appealed to email',
    'result to email',
  ]);
});

it('an appeal filed while the result is still on its way waits for the round to close', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await decide(rig, number, [{ kind: 'remove-content' }]);
  await time.pass('55h');
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback', telling: { state: 'told' } });
  await rig.give(number, 'appeal', {}, complainant, appeal);
  expect(await rig.state(number)).toMatchObject({ round: 1, appeals: { queued: ['complainant'] } });
  await finishTask(rig, number);
  expect(await rig.state(number)).toMatchObject({ round: 2, stage: 'investigation' });
  const closedAt = (await eventsOf(rig.db, number)).find(({ type }) => type === 'closed')?.at;
  const clock = (await rig.state(number)).clocks.find(({ key }) => key === 'appeal');
  expect(clock?.startedAt).toBe(closedAt);
  await rig.give(number, 'withdraw', {}, complainant);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', ending: 'decided', round: 2 });
  expect(rig.sent(number)).toContain('earlier-stands to email');
});

it('nobody decides an appeal against a rejection: it is late, and told so', async () => {
  const number = await rig.file();
  await reject(rig, number);
  await time.ended(number);
  await rig.give(number, 'appeal', {}, complainant, appeal);
  expect(await rig.state(number)).toMatchObject({ team: 'content', round: 2 });
  await time.pass('109h');
  const rungs = (await storyOf(rig.db, number, ['rung-fired'])).filter((line) => line.includes(' appeal '));
  expect(rungs).toEqual([
    '54h rung-fired appeal 0.75 level 0 tells owner lead',
    '72h rung-fired appeal 1 level 1 tells lead complainant',
    '108h rung-fired appeal 1.5 level 2 tells supervisor',
  ]);
  const { owner } = await rig.state(number);
  const decision = { outcome: 'upheld', grounds: ['harassment'] };
  await rig.give(number, 'resolve', decision, as(owner ?? '', 'owner'), { explanation: 'You were right.' });
  await time.ended(number);
});

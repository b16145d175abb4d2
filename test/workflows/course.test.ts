/** Courses of days and weeks: the timers of a run stop, resume and end with it. */
import { expect, it } from 'vitest';
import {
  accept,
  answer,
  ask,
  complainant,
  decide,
  finishTask,
  handler,
  withdraw,
} from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { eventsOf, storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;
const HOUR = 3_600_000;
const appeal = { text: 'You have not seen the second photo.' };
const pauses = (number: string) =>
  storyOf(rig.db, number, ['paused', 'resumed', 'rung-fired', 'clock-stopped', 'question-closed']);

it('a reply resumes the clock with exactly what was left', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await time.pass('30h');
  await ask(rig, number);
  await time.pass('50h');
  expect(await rig.state(number)).toMatchObject({ stage: 'investigation', escalation: 0 });
  await answer(rig, number);
  await time.pass('5h');
  expect(await pauses(number)).toEqual([
    '0h clock-stopped review met',
    '30h paused investigation',
    '80h resumed investigation answered',
  ]);
  await time.pass('2h');
  await decide(rig, number);
  await time.ended(number);
  expect((await pauses(number)).slice(3)).toEqual([
    '86h rung-fired investigation 0.75 level 0 tells owner lead',
    '87h clock-stopped investigation met',
    '87h clock-stopped remedies met',
    '87h clock-stopped feedback met',
    '87h clock-stopped promise met',
    '87h clock-stopped receipt met',
  ]);
  const events = await eventsOf(rig.db, number);
  const at = (type: string) => events.find((event) => event.type === type)?.at ?? NaN;
  const rung = events.find((event) => event.type === 'rung-fired')?.at ?? NaN;
  expect(rung - at('accepted') - (at('resumed') - at('paused'))).toBe(36 * HOUR);
  expect(rig.sent(number)).toContain('question to email');
});

it('a pause ends at its ceiling of 72 h, to the millisecond; then the case is late as any other', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await time.pass('10h');
  await ask(rig, number);
  await time.pass('120h');
  await decide(rig, number);
  await time.ended(number);
  expect(await pauses(number)).toEqual([
    '0h clock-stopped review met',
    '10h paused investigation',
    '82h resumed investigation ceiling',
    '108h rung-fired investigation 0.75 level 0 tells owner lead',
    '120h rung-fired investigation 1 level 1 tells lead complainant',
    '130h clock-stopped investigation missed by 10h',
    '130h question-closed',
    '130h clock-stopped remedies met',
    '130h clock-stopped feedback met',
    '130h clock-stopped promise met',
    '130h clock-stopped receipt met',
  ]);
  const events = await eventsOf(rig.db, number);
  const at = (type: string) => events.find((event) => event.type === type)?.at ?? NaN;
  expect(at('resumed') - at('paused')).toBe(72 * HOUR);
});

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

it('danger is told to the on-call person at once and reviewed within the hour', async () => {
  const number = await rig.file({ danger: true });
  await time.pass('2h');
  await accept(rig, number);
  const asked = await rig.give(number, 'ask-respondent', {}, as('olivia-reed', 'owner'), {
    question: 'Why?',
  });
  expect(asked.refusal).toEqual({ refused: 'respondent-protected' });
  await withdraw(rig, number);
  expect(await rig.state(number)).toMatchObject({ stage: 'investigation', left: true });
  await decide(rig, number);
  await time.ended(number);
  expect(await storyOf(rig.db, number, ['rung-fired', 'complainant-left', 'decided', 'told'])).toEqual([
    '0.8h rung-fired review 0.75 level 0 tells owner lead',
    '1h rung-fired review 1 level 1 tells lead complainant',
    '1.5h rung-fired review 1.5 level 2 tells supervisor',
    '2h complainant-left',
    '2h decided',
    '2h told page',
  ]);
  expect(rig.sent(number).filter((letter) => letter.startsWith('danger'))).toEqual(['danger to zhou-min']);
  expect(rig.sent(number).filter((letter) => letter.endsWith('email'))).toEqual([
    'registered to email',
    'late to email',
    'accepted to email',
  ]);
});

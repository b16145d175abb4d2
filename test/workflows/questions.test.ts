import { expect, it } from 'vitest';
import { accept, answer, ask, decide } from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { eventsOf, storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;
const told = (number: string) =>
  storyOf(rig.db, number, ['paused', 'resumed', 'rung-fired', 'clock-stopped', 'question-closed']);

const HOUR = 3_600_000;

it('a reply resumes the clock with exactly what was left', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await time.pass('30h');
  await ask(rig, number);
  await time.pass('50h');
  expect(await rig.state(number)).toMatchObject({ stage: 'investigation', escalation: 0 });
  await answer(rig, number);
  await time.pass('5h');
  expect(await told(number)).toEqual([
    '0h clock-stopped review met',
    '30h paused investigation',
    '80h resumed investigation answered',
  ]);
  await time.pass('2h');
  await decide(rig, number);
  await time.ended(number);
  expect((await told(number)).slice(3)).toEqual([
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
  expect(await told(number)).toEqual([
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

it('the promise does not pause: it is broken while everybody waits for the complainant', async () => {
  const number = await rig.file();
  await time.pass('20h');
  await accept(rig, number);
  await time.pass('45h');
  await ask(rig, number);
  await time.pass('70h');
  await answer(rig, number);
  await ask(rig, number);
  await time.pass('10h');
  await rig.give(number, 'resume', {}, as('liu-yang', 'lead'));
  await decide(rig, number);
  await time.ended(number);
  expect((await told(number)).filter((line) => !line.includes('clock-stopped'))).toEqual([
    '18h rung-fired review 0.75 level 0 tells owner lead',
    '56h rung-fired investigation 0.75 level 0 tells owner lead',
    '65h paused investigation',
    '135h resumed investigation answered',
    '135h paused investigation',
    '137h resumed investigation ceiling',
    '140h rung-fired investigation 1 level 1 tells lead complainant',
    '144h rung-fired promise 1 level 0 tells complainant',
    '145h question-closed',
  ]);
});

it('the silence of a respondent is recorded after 24 h and stops nothing', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await rig.give(number, 'ask-respondent', {}, as('olivia-reed', 'owner'), {
    question: 'Did you write this?',
  });
  await time.pass('25h');
  expect((await rig.state(number)).questions).toMatchObject([{ to: 'respondent', silent: true }]);
  await decide(rig, number);
  await time.ended(number);
  expect((await told(number)).slice(1, 4)).toEqual([
    '24h rung-fired question 1 level 0',
    '25h clock-stopped investigation met',
    '25h question-closed',
  ]);
});

import { afterAll, expect, it } from 'vitest';
import { accept, decide, finishTask, reviewer, withdraw } from '../support/runs/course.js';
import { playTwilio } from '../support/providers.js';
import { as, type Rig } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const twilio = await playTwilio();
afterAll(() => twilio[Symbol.asyncDispose]());
const time = await skippingTime({ postmen: { sms: twilio.postman } });
const { rig } = time;

async function call(rig: Rig, number: string, reached: boolean) {
  const [task] = (await rig.state(number)).tasks;
  return await rig.give(
    number,
    'record-call',
    { task: task?.n, reached },
    as(task?.owner ?? '', 'task-owner'),
  );
}

it('a task warns its owner at 18 h and tells the lead at 24 h, never the complainant', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await decide(rig, number, [{ kind: 'remove-content' }, { kind: 'warn-user' }]);
  await time.pass('25h');
  await finishTask(rig, number);
  await finishTask(rig, number);
  await time.ended(number);
  expect(await storyOf(rig.db, number, ['task-raised', 'rung-fired', 'task-done', 'told', 'closed'])).toEqual(
    [
      '0h task-raised finish-remedy',
      '18h rung-fired task 0.75 level 0 tells owner',
      '24h rung-fired task 1 level 0 tells lead',
      '25h task-done done',
      '25h task-raised finish-remedy',
      '25h task-done done',
      '25h told transport',
      '25h closed',
    ],
  );
  expect(rig.sent(number).slice(4)).toEqual([
    'task to olivia-reed',
    'warning to olivia-reed',
    'escalated to liu-yang',
    'task to olivia-reed',
    'result to email',
  ]);
});

it('without any transport a person phones; read out, the result is told', async () => {
  twilio.behave('refuse');
  const number = await rig.file({ email: null, phone: '+447700900123' });
  await time.pass('1m');
  expect((await rig.state(number)).tasks).toMatchObject([
    { kind: 'phone-complainant', letter: 'registered' },
  ]);
  await call(rig, number, true);
  await accept(rig, number);
  await decide(rig, number);
  expect((await rig.state(number)).tasks).toMatchObject([{ letter: 'result', owner: 'emma-clarke' }]);
  await call(rig, number, false);
  await time.pass('1h');
  await call(rig, number, true);
  await time.ended(number);
  expect(
    await storyOf(rig.db, number, [
      'bounced',
      'call-recorded',
      'task-raised',
      'result-sent',
      'told',
      'closed',
    ]),
  ).toEqual([
    '0h bounced registered sms refused',
    '0h task-raised phone-complainant',
    '0h call-recorded reached',
    '0h task-raised phone-complainant',
    '0h call-recorded not reached',
    '1h call-recorded reached',
    '1h result-sent phone',
    '1h told phone',
    '1h closed',
  ]);
});

it('three failed calls: untold, a reported miss, and the case is closed', async () => {
  twilio.behave('refuse');
  const number = await rig.file({ email: null, phone: '+447700900123' });
  await time.pass('1m');
  for (const _ of [1, 2, 3]) await call(rig, number, false);
  await accept(rig, number);
  await decide(rig, number);
  for (const _ of [1, 2, 3]) await call(rig, number, false);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  expect(await rig.state(number)).toMatchObject({ telling: { state: 'untold' }, tasks: [] });
  expect(await storyOf(rig.db, number, ['untold', 'clock-stopped', 'closed'])).toContain(
    '0h clock-stopped promise missed by 0h',
  );
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

it('danger marked later moves the review to an hour from then, and its rungs start anew', async () => {
  const number = await rig.file();
  await time.pass('20h');
  await rig.give(number, 'mark-danger', {}, reviewer);
  await time.pass('2h');
  await rig.give(number, 'review', { verdict: 'accept', category: 'content' }, reviewer);
  await decide(rig, number);
  await time.ended(number);
  expect(await storyOf(rig.db, number, ['rung-fired', 'danger-marked'])).toEqual([
    '18h rung-fired review 0.75 level 0 tells owner lead',
    '20h danger-marked',
    '20.8h rung-fired review 0.75 level 0 tells owner lead',
    '21h rung-fired review 1 level 1 tells lead complainant',
    '21.5h rung-fired review 1.5 level 2 tells supervisor',
  ]);
});

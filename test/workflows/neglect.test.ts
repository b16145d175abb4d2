import { expect, it } from 'vitest';
import { searchAttributesOf } from '../support/runs/attributes.js';
import { changeStaff } from '../../src/db/people/people.js';
import { accept, ask, decide, finishTask, reject, reviewer } from '../support/runs/course.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;
const HOUR = 3_600_000;
const told = (number: string) =>
  storyOf(rig.db, number, ['rung-fired', 'clock-stopped', 'result-due', 'told', 'closed']);

it('nobody acts: a warning at 18 h, the truth at 24 h, the supervisor at 36 h, a broken promise at 144 h', async () => {
  const number = await rig.file();
  await time.pass('17h');
  expect(await told(number)).toEqual([]);
  await time.pass('2h');
  expect(await rig.state(number)).toMatchObject({ stage: 'review', escalation: 0 });
  await time.pass('6h');
  expect(await rig.state(number)).toMatchObject({ escalation: 1 });
  await time.pass('120h');
  expect(await rig.state(number)).toMatchObject({ stage: 'review', escalation: 2 });
  await reject(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', ending: 'rejected' });
  expect(await told(number)).toEqual([
    '18h rung-fired review 0.75 level 0 tells owner lead',
    '24h rung-fired review 1 level 1 tells lead complainant',
    '36h rung-fired review 1.5 level 2 tells supervisor',
    '144h rung-fired promise 1 level 0 tells complainant',
    '145h clock-stopped review missed by 121h',
    '145h result-due rejected complete',
    '145h clock-stopped feedback met',
    '145h clock-stopped promise missed by 1h',
    '145h told transport',
    '145h clock-stopped receipt met',
    '145h closed',
  ]);
  expect(rig.sent(number)).toEqual([
    'registered to email',
    'assigned to emma-clarke',
    'warning to emma-clarke',
    'warning to zhou-min',
    'escalated to zhou-min',
    'late to email',
    'escalated to he-ping',
    'late to email',
    'rejected to email',
  ]);
});

it('an investigation nobody ends is late at 48 h from the verdict, and decided late all the same', async () => {
  const number = await rig.file();
  await time.pass('20h');
  await accept(rig, number);
  await time.pass('73h');
  await decide(rig, number);
  await time.ended(number);
  expect(await told(number)).toEqual([
    '18h rung-fired review 0.75 level 0 tells owner lead',
    '20h clock-stopped review met',
    '56h rung-fired investigation 0.75 level 0 tells owner lead',
    '68h rung-fired investigation 1 level 1 tells lead complainant',
    '92h rung-fired investigation 1.5 level 2 tells supervisor',
    '93h clock-stopped investigation missed by 25h',
    '93h clock-stopped remedies met',
    '93h result-due decided complete',
    '93h clock-stopped feedback met',
    '93h clock-stopped promise met',
    '93h told transport',
    '93h clock-stopped receipt met',
    '93h closed',
  ]);
  expect(rig.sent(number).slice(4)).toEqual([
    'accepted to email',
    'assigned to olivia-reed',
    'warning to liu-yang',
    'warning to olivia-reed',
    'escalated to liu-yang',
    'late to email',
    'escalated to he-ping',
    'result to email',
  ]);
});

it('a remedy nobody carries out: the result goes out at three quarters, a second letter follows', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await decide(rig, number, [{ kind: 'remove-content' }]);
  await time.pass('53h');
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback', telling: { state: 'waiting' } });
  await time.pass('2h');
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback', telling: { state: 'told' } });
  await time.pass('54h');
  await finishTask(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  expect(await told(number)).toEqual([
    '0h clock-stopped review met',
    '0h clock-stopped investigation met',
    '18h rung-fired task 0.75 level 0 tells owner',
    '24h rung-fired task 1 level 0 tells lead',
    '54h rung-fired feedback 0.75 level 0 tells owner lead',
    '54h result-due decided incomplete',
    '54h rung-fired remedies 0.75 level 0 tells owner lead',
    '54h clock-stopped feedback met',
    '54h clock-stopped promise met',
    '54h told transport',
    '54h clock-stopped receipt met',
    '72h rung-fired remedies 1 level 1 tells lead complainant',
    '108h rung-fired remedies 1.5 level 2 tells supervisor',
    '109h clock-stopped task missed by 85h',
    '109h clock-stopped remedies missed by 37h',
    '109h closed',
  ]);
  const letters = rig.sent(number);
  expect(letters.filter((letter) => letter.endsWith('to email'))).toEqual([
    'registered to email',
    'accepted to email',
    'result to email',
    'late to email',
    'completed to email',
  ]);
});

it('the search attributes say that it is late, since when, and are cleared of it at the close', async () => {
  const attributes = () => searchAttributesOf(rig.temporal, number);
  const number = await rig.file();
  const { receivedAt } = await rig.state(number);
  const due = { NextDeadline: new Date(receivedAt + 24 * HOUR) };
  expect(await attributes()).toMatchObject({ ...due, Overdue: false, EscalationLevel: 0, Paused: false });
  await time.pass('37h');
  expect(await attributes()).toMatchObject({ ...due, Overdue: true, EscalationLevel: 2, Team: 'service' });
  await accept(rig, number);
  const { clocks } = await rig.state(number);
  const accepted = clocks.find(({ key }) => key === 'investigation')?.startedAt ?? 0;
  expect(await attributes()).toMatchObject({
    ...{ NextDeadline: new Date(accepted + 48 * HOUR), Overdue: false, EscalationLevel: 2 },
    ...{ Stage: 'investigation', Team: 'content', Handler: 'olivia-reed' },
  });
  await ask(rig, number);
  const promised = { NextDeadline: new Date(receivedAt + 144 * HOUR) };
  expect(await attributes()).toMatchObject({ ...promised, Overdue: false, Paused: true });
  await decide(rig, number);
  await time.ended(number);
  const left = await attributes();
  expect(left).toMatchObject({ Stage: 'closed', Overdue: false, Paused: false });
  expect(left).not.toHaveProperty('NextDeadline');
});

it('what is for somebody who has left goes to the lead, until it is handed over', async () => {
  const number = await rig.file();
  await changeStaff(rig.db, reviewer.id, { active: false });
  await time.pass('19h');
  await changeStaff(rig.db, reviewer.id, { active: true });
  await reject(rig, number);
  await time.ended(number);
  expect(rig.sent(number).filter((letter) => letter.startsWith('warning'))).toEqual(['warning to zhou-min']);
});

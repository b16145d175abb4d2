import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, expect, it } from 'vitest';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import { deliveries as deliveryRows, letters as letterRows } from '../../src/db/schema/messages.js';
import * as deliveries from '../../src/db/messages/deliveries.js';
import * as receipts from '../../src/db/messages/outgoing/receipts.js';
import { accept, decide, reject } from '../support/runs/course.js';
import { workedOff } from '../support/deliveries.js';
import { playResend, playTwilio } from '../support/providers.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const [resend, twilio] = [await playResend(), await playTwilio()];
afterAll(() => Promise.all([resend, twilio].map((played) => played[Symbol.asyncDispose]())));
const time = await skippingTime({ postmen: { email: resend.postman, sms: twilio.postman } });
const { rig } = time;

const told = (number: string) =>
  storyOf(rig.db, number, [
    ...([
      'result-due',
      'result-sent',
      'bounced',
      'result-bounced',
      'told',
      'rung-fired',
      'clock-revived',
    ] as const),
    'closed',
  ]);

/** A receipt as the webhook leaves it: stored, with the delivery that tells it to the run. */
async function report(
  number: string,
  letterName: string,
  result: 'delivered' | 'bounced' | 'returned',
): Promise<void> {
  const { db, now } = rig;
  const letter = (await letters.ofComplaint(db, number)).findLast(({ name }) => name === letterName);
  const id = randomUUID();
  await receipts.store(db, { id, letterId: letter?.id ?? '', result, at: await now() });
  await deliveries.insert(db, [deliveries.ofReceipt({ number, id })]);
  await workedOff(db);
  await time.pass('1m');
}

/** A call by whoever has the task. */
async function call(number: string, reached: boolean): Promise<void> {
  const [task] = (await rig.state(number)).tasks;
  await rig.give(number, 'record-call', { task: task?.n, reached }, as(task?.owner ?? '', 'task-owner'));
}

async function decided(contact: { phone?: string } = {}): Promise<string> {
  const number = await rig.file(contact);
  await accept(rig, number);
  await decide(rig, number);
  await time.pass('1m');
  return number;
}

it('delivery is the telling', async () => {
  const number = await decided();
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback', telling: { state: 'sent' } });
  await time.pass('3h');
  await report(number, 'registered', 'delivered');
  await report(number, 'result', 'delivered');
  await time.ended(number);
  expect(await told(number)).toEqual([
    '0h result-due decided complete',
    '0h result-sent email',
    '3h told receipt',
    '3h closed',
  ]);
  expect(new Set(resend.taken).size).toBe(resend.taken.length);
});

it('without a receipt the result counts as told after 24 h', async () => {
  const number = await decided();
  await time.ended(number);
  expect(await told(number)).toEqual([
    '0h result-due decided complete',
    '0h result-sent email',
    '24h rung-fired receipt 1 level 0',
    '24h told unconfirmed',
    '24h closed',
  ]);
});

it('a bounce switches to SMS, which is told in its turn', async () => {
  const number = await decided({ phone: '+447700900123' });
  await time.pass('2h');
  await report(number, 'result', 'bounced');
  expect(await rig.state(number)).toMatchObject({
    reach: { email: 'failed' },
    telling: { sentBy: 'sms' },
  });
  await time.pass('1h');
  await report(number, 'result', 'delivered');
  await time.ended(number);
  expect(await told(number)).toEqual([
    '0h result-due decided complete',
    '0h result-sent email',
    '2h result-bounced result email bounced',
    '2h clock-revived',
    '2h clock-revived',
    '2h result-sent sms',
    '3h told receipt',
    '3h closed',
  ]);
  expect(twilio.taken).toHaveLength(1);
});

it('a bounce for a time is tried again the same way, twice, then another: the address stands', async () => {
  const number = await decided({ phone: '+447700900123' });
  const again = async (n: number) => {
    await report(number, 'result', 'returned');
    const { telling, reach } = await rig.state(number);
    expect([telling?.state, telling?.sentBy, reach.email]).toEqual(['sent', 'email', 'confirmed']);
    const copy = (await letters.ofComplaint(rig.db, number)).find(({ id }) => id.endsWith(`/again-${n}`));
    expect((copy?.notBefore ?? 0) - Date.now()).toBeGreaterThan(3_000_000);
    await rig.db
      .update(letterRows)
      .set({ notBefore: 0 })
      .where(eq(letterRows.id, copy?.id ?? ''));
    await rig.db
      .update(deliveryRows)
      .set({ nextAt: 0 })
      .where(eq(deliveryRows.key, `letter/${copy?.id}`));
    rig.deps.wake();
    await workedOff(rig.db);
    expect(resend.taken.filter((id) => id === copy?.id)).toHaveLength(1);
  };
  await again(1);
  await again(2);
  await report(number, 'result', 'returned');
  expect(await rig.state(number)).toMatchObject({
    ...{ reach: { email: 'confirmed' }, telling: { sentBy: 'sms' } },
  });
  await time.ended(number);
});

it('while our key is refused letters wait, as an alarm; mended, each goes out once and no address has suffered', async () => {
  resend.behave('refuse-us');
  const number = await rig.file({ phone: '+447700900123' });
  await expect
    .poll(() => letters.held(rig.db))
    .toEqual([{ transport: 'email', code: 'invalid_api_key', waiting: expect.any(Number) }]);
  await time.pass('1h');
  const waiting = await letters.ofComplaint(rig.db, number);
  expect(new Set(waiting.map(({ status, firstTriedAt }) => `${status} ${firstTriedAt}`))).toEqual(
    new Set(['pending null']),
  );
  resend.behave('take');
  await time.pass('1h');
  expect(await letters.held(rig.db)).toEqual([]);
  expect(await storyOf(rig.db, number, ['bounced'])).toEqual([]);
  expect(await rig.state(number)).toMatchObject({ reach: { email: 'confirmed' } });
  const ours = resend.taken.filter((id) => id.startsWith(number));
  expect(ours.toSorted()).toEqual([...new Set(rig.ids(number))].toSorted());
  await reject(rig, number);
  await time.ended(number);
});

it('a bounce after closing starts a run again, with the first due times', async () => {
  const number = await decided({ phone: '+447700900123' });
  await time.ended(number);
  await report(number, 'result', 'bounced');
  expect(await rig.state(number)).toMatchObject({ stage: 'feedback', telling: { state: 'sent' } });
  const { clocks } = await rig.state(number);
  expect(clocks.find(({ key }) => key === 'feedback')).toMatchObject({ fired: [], withinMs: 72 * 3_600_000 });
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  const since = (await told(number)).slice(5).map((line) => line.replace(/^\S+ /, ''));
  expect(since).toEqual([
    'result-bounced result email bounced',
    'clock-revived',
    'clock-revived',
    'result-sent sms',
    'rung-fired receipt 1 level 0',
    'told unconfirmed',
    'closed',
  ]);
});

it('a result that no provider takes for four days: feedback is late, everybody is told, and then it goes out once', async () => {
  const number = await rig.file();
  await time.pass('1m');
  resend.behave({ laterInSeconds: 86_400 });
  await reject(rig, number);
  await time.pass('109h');
  expect(await rig.state(number)).toMatchObject({
    stage: 'feedback',
    escalation: 2,
    telling: { state: 'due' },
  });
  resend.behave('take');
  await time.ended(number);
  expect(await told(number)).toEqual([
    '0h result-due rejected complete',
    '54h rung-fired feedback 0.75 level 0 tells owner lead',
    '72h rung-fired feedback 1 level 1 tells lead complainant',
    '108h rung-fired feedback 1.5 level 2 tells supervisor',
    '120h result-sent email',
    '144h rung-fired receipt 1 level 0',
    '144h told unconfirmed',
    '144h closed',
  ]);
  const ours = resend.taken.filter((id) => id.startsWith(number));
  expect(ours.toSorted()).toEqual([...new Set(rig.ids(number))].toSorted());
});

it('without any transport a person phones; read out, the result is told', async () => {
  twilio.behave('refuse');
  const number = await rig.file({ email: null, phone: '+447700900123' });
  await time.pass('1m');
  expect((await rig.state(number)).tasks).toMatchObject([
    { kind: 'phone-complainant', letter: 'registered' },
  ]);
  await call(number, true);
  await accept(rig, number);
  await decide(rig, number);
  expect((await rig.state(number)).tasks).toMatchObject([{ letter: 'result', owner: 'emma-clarke' }]);
  await call(number, false);
  await time.pass('1h');
  await call(number, true);
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

it('a letter pending since yesterday is tried no more by its way, and goes the other, once', async () => {
  twilio.behave('take');
  resend.behave({ laterInSeconds: 60 });
  const number = await rig.file({ phone: '+447700900123' });
  const triedAt = async () => (await letters.ofComplaint(rig.db, number))[0]?.firstTriedAt ?? null;
  await expect.poll(triedAt).not.toBeNull();
  const firstTriedAt = Date.now() - 24 * 3_600_000;
  await rig.db.update(letterRows).set({ firstTriedAt }).where(eq(letterRows.number, number));
  await time.pass('5m');
  resend.behave('take');
  expect(await storyOf(rig.db, number, ['bounced'])).toEqual([
    expect.stringMatching(/bounced registered email exhausted$/),
  ]);
  expect(resend.taken.filter((id) => id.includes(`${number}/1/registered`))).toEqual([]);
  expect(rig.sent(number).filter((letter) => letter === 'registered to sms')).toHaveLength(1);
  await reject(rig, number);
  await time.ended(number);
});

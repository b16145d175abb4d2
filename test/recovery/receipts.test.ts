import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { Webhook } from 'standardwebhooks';
import { beforeEach, expect, it, vi } from 'vitest';
import * as letters from '../../src/db/messages/letters.js';
import { letters as letterRows } from '../../src/db/schema/messages.js';
import { shared } from '../support/shared.js';
import { halves, PATIENCE, webhookSecret } from '../support/processes/halves.js';
import type { Answer } from '../support/http.js';
import { answered, decision, filed, verdict } from './steps.js';
import { storyOf } from '../support/runs/story.js';

const HOUR = 3_600_000;
/** What cannot go by e-mail goes by SMS, which stays here: nobody reports of it, and taken counts as told. */
const both = { contact: { email: 'lin@example.com', phone: '+447700900123' } };

const redress = await shared(halves());
beforeEach(() => redress.resend.behave('take'));

type Report = 'delivered' | 'bounced';

/** What Resend reports of a complainant's letter, signed; the same id is the same report. */
async function report(
  number: string,
  letter: string,
  type: Report,
  id: string = randomUUID(),
): Promise<Answer> {
  const row = (await letters.ofComplaint(redress.db, number)).find(
    ({ name, recipient }) => name === letter && recipient === 'complainant:email',
  );
  const at = new Date();
  const body = { type: `email.${type}`, created_at: at.toISOString(), data: { email_id: `mail-${row?.id}` } };
  const headers = {
    'svix-id': id,
    'svix-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'svix-signature': new Webhook(webhookSecret).sign(id, at, JSON.stringify(body)),
  };
  const taken = await redress.request('POST /webhooks/resend', { body, headers });
  expect(taken.status).toBe(200);
  return taken;
}

/** Decided, and the result with the provider. */
async function decided(): Promise<string> {
  const number = await filed(redress, both);
  await answered(redress, await verdict(redress, number));
  await answered(redress, await decision(redress, number));
  await vi.waitFor(
    async () => expect(await redress.read(number)).toMatchObject({ telling: { state: 'sent' } }),
    PATIENCE,
  );
  return number;
}

const closed = (number: string): Promise<void> =>
  vi.waitFor(async () => {
    expect(await redress.read(number)).toMatchObject({ stage: 'closed' });
    expect((await redress.handle(number).describe()).status.name).toBe('COMPLETED');
  }, PATIENCE);

/** Every report reached its run, and the run has dealt with it. */
const settled = async (number: string): Promise<void> => {
  await vi.waitFor(async () => {
    const { text } = await redress.request('GET /metrics');
    expect(text).toMatch(/^redress_deliveries_waiting\{kind="receipt"\} 0$/m);
  }, PATIENCE);
  await redress.handle(number).query('state');
};

/** The bounce of the result has reached the case. */
const bounced = (number: string): Promise<void> =>
  vi.waitFor(
    async () => expect(await ends(number)).toContain('0h result-bounced result email bounced'),
    PATIENCE,
  );
/** What became of a letter by e-mail, and by SMS where that took its place. */
const statusesOf = async (number: string, letter: string): Promise<string[]> =>
  (await letters.ofComplaint(redress.db, number))
    .filter(({ name, recipient }) => name === letter && recipient.startsWith('complainant:'))
    .toSorted((a, b) => (a.recipient < b.recipient ? -1 : 1))
    .map(({ status }) => status);

const ends = (number: string): Promise<string[]> =>
  storyOf(redress.db, number, [
    'told',
    'closed',
    'bounced',
    'result-bounced',
    'task-raised',
    'clock-revived',
  ]);
const once = (number: string) =>
  expect(new Set(Object.values(redress.letters(number)))).toEqual(new Set([1]));

it('a delivery reported five times over, at once and later: told once, closed once', async () => {
  const number = await decided();
  const [first, second] = [randomUUID(), randomUUID()];
  await Promise.all(
    [first, first, second, first, second].map((id) => report(number, 'result', 'delivered', id)),
  );
  await closed(number);
  expect((await report(number, 'result', 'delivered', first)).body).toEqual({ stored: false });
  expect((await report(number, 'result', 'delivered')).body).toEqual({ stored: true });
  await settled(number);
  await closed(number);
  expect(await ends(number)).toEqual(['0h told receipt', '0h closed']);
  once(number);
  await redress.agree();
});

it('reports in the wrong order come to the same: a bounce outranks a delivery', async () => {
  for (const order of [
    ['delivered', 'bounced'],
    ['bounced', 'delivered'],
  ] satisfies Report[][]) {
    const number = await decided();
    for (const type of order) await report(number, 'result', type);
    await bounced(number);
    await settled(number);
    await closed(number);
    expect(await statusesOf(number, 'result')).toEqual(['bounced', 'sent']);
    const { telling } = await redress.read(number);
    expect(telling).toMatchObject({ state: 'told', sentBy: 'sms', toldBy: 'transport' });
    expect(await storyOf(redress.db, number, ['result-bounced'])).toHaveLength(1);
    once(number);
    await redress.agree();
  }
});

it('a bounce long after the end: the case goes on with its first due times, and ends once more', async () => {
  const number = await decided();
  await report(number, 'result', 'delivered');
  await closed(number);
  const { deadlines } = await redress.read(number);
  await report(number, 'result', 'bounced');
  await bounced(number);
  await closed(number);
  const dueTimes = (all: { key: string; dueAt: string }[]) =>
    all.filter(({ key }) => ['promise', 'feedback'].includes(key)).map(({ key, dueAt }) => [key, dueAt]);
  expect(dueTimes((await redress.read(number)).deadlines)).toEqual(dueTimes(deadlines));
  expect(await ends(number)).toEqual([
    '0h told receipt',
    '0h closed',
    '0h result-bounced result email bounced',
    '0h clock-revived',
    '0h clock-revived',
    '0h told transport',
    '0h closed',
  ]);
  expect(await statusesOf(number, 'result')).toEqual(['bounced', 'sent']);
  once(number);
  await redress.agree();
});

it('a letter pending since yesterday is tried no more by its way, and goes the other, once', async () => {
  redress.resend.behave({ laterInSeconds: 1 });
  const { number } = (await redress.submit(both)).body;
  await vi.waitFor(async () => {
    const [first] = await letters.ofComplaint(redress.db, number);
    expect(first?.attempts).toBeGreaterThan(0);
  }, PATIENCE);
  await redress.db
    .update(letterRows)
    .set({ firstTriedAt: Date.now() - 24 * HOUR })
    .where(eq(letterRows.number, number));
  await vi.waitFor(
    async () => expect(await statusesOf(number, 'registered')).toEqual(['failed', 'sent']),
    PATIENCE,
  );
  redress.resend.behave('take');
  await redress.upkeep();
  await redress.agree();
  expect(await ends(number)).toEqual(['0h bounced registered email exhausted']);
  expect(redress.letters(number)).not.toHaveProperty('registered complainant:email');
});

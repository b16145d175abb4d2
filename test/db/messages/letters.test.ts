import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as letters from '../../../src/db/messages/outgoing/letters.js';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { addStaff } from '../../../src/db/people/people.js';
import * as sending from '../../../src/db/messages/outgoing/sending.js';
import * as receipts from '../../../src/db/messages/outgoing/receipts.js';
import * as texts from '../../../src/db/complaints/texts.js';
import * as schema from '../../../src/db/schema/complaints.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { written } from '../writing.js';
import { NOON, stored } from '../submission.js';

const { db } = await shared(openTestDatabase());

/** A letter that is called for, of a complaint of its own. */
async function called(given: Partial<letters.NewLetter> = {}): Promise<string> {
  const { number } = await stored(db);
  const letter: letters.NewLetter = {
    number,
    version: 2,
    name: 'registered',
    recipient: 'complainant:email',
    transport: 'email',
    locale: 'en',
    data: { type: 'acknowledged', version: 2, at: NOON },
    ...given,
  };
  const id = letters.letterId(letter);
  expect(await written(db, number, { called: [{ ...letter, id }] })).toEqual([id]);
  expect(await written(db, number, { called: [{ ...letter, id }] })).toEqual([id]);
  return id;
}

const statusOf = async (id: string) => (await letters.find(db, id))?.status;
const sent = { providerId: null, receipts: false };

describe('a letter', () => {
  it('called for twice is there once, pending until it is sent', async () => {
    const id = await called();
    const number = id.split('/')[0] ?? '';
    expect(await letters.owed(db, number)).toEqual([id]);
    await sending.markSent(db, { id, ...sent });
    expect(await letters.owed(db, number)).toEqual([]);
  });

  it('counts its attempts and keeps the time of the first', async () => {
    const id = await called();
    const [first] = await sending.claim(db, [id]);
    expect(first?.letter.firstTriedAt).toEqual(expect.any(Number));
    expect(await sending.claim(db, [id])).toMatchObject([
      { claimed: true, letter: { id, attempts: 2, firstTriedAt: first?.letter.firstTriedAt } },
    ]);
    await sending.markSent(db, { id, ...sent });
    expect(await sending.claim(db, [id])).toMatchObject([{ claimed: false, letter: { attempts: 2 } }]);
  });

  it('is found by what its provider calls it', async () => {
    const id = await called();
    await sending.markSent(db, { id, providerId: `re_${id}`, receipts: true });
    expect(await letters.findByProvider(db, `re_${id}`)).toMatchObject({ id, status: 'sent' });
    expect(await letters.findByProvider(db, 're_unknown')).toBeNull();
  });

  it('once bounced stays bounced, though a delivery is reported late', async () => {
    const id = await called();
    await sending.markSent(db, { id, ...sent });
    expect(await letters.markReceipt(db, id, { result: 'bounced', at: NOON })).toBe(true);
    expect(await letters.markReceipt(db, id, { result: 'delivered', at: NOON - 1 })).toBe(false);
    expect(await letters.markReceipt(db, id, { result: 'bounced', at: NOON })).toBe(false);
    expect(await statusOf(id)).toBe('bounced');
  });

  it('delivered at first may still come back', async () => {
    const id = await called();
    await sending.markSent(db, { id, ...sent });
    expect(await letters.markReceipt(db, id, { result: 'delivered', at: NOON })).toBe(true);
    expect(await letters.markReceipt(db, id, { result: 'delivered', at: NOON })).toBe(false);
    expect(await letters.markReceipt(db, id, { result: 'bounced', at: NOON + 1 })).toBe(true);
    expect(await statusOf(id)).toBe('bounced');
  });

  it('reported before we have noted that it was sent keeps what was reported', async () => {
    const id = await called();
    await letters.markReceipt(db, id, { result: 'delivered', at: NOON });
    await sending.markSent(db, { id, providerId: `re_early_${id}`, receipts: true });
    expect(await letters.findByProvider(db, `re_early_${id}`)).toMatchObject({
      status: 'delivered',
      sentAt: expect.any(Number),
    });
  });

  it('is not given up once sent, and a receipt outranks our giving up', async () => {
    const id = await called();
    await sending.markSent(db, { id, ...sent });
    expect(await letters.markFailed(db, id, 'exhausted')).toBe(false);
    const other = await called();
    expect(await letters.markFailed(db, other, 'exhausted')).toBe(true);
    expect(await letters.markReceipt(db, other, { result: 'delivered', at: NOON })).toBe(true);
    expect(await letters.find(db, other)).toMatchObject({ status: 'delivered', failure: null });
  });

  it('to the complainant comes with their contact, and quotes only what was written to them', async () => {
    const id = await called();
    const number = id.split('/')[0] ?? '';
    expect(await sending.claim(db, [id])).toMatchObject([
      { reader: null, contact: { email: 'ana@example.com' }, state: { number } },
    ]);
    const command = randomUUID();
    await db.insert(schema.texts).values([
      { id: command, name: 'note', number, audience: 'internal', text: 'secret' },
      { id: command, name: 'explanation', number, audience: 'forComplainant', text: 'why' },
    ]);
    expect(await texts.forComplainant(db, command)).toEqual({ explanation: 'why' });
  });

  it('to one of the staff comes with their address', async () => {
    await addStaff(db, {
      id: 'h1',
      name: '王磊',
      email: 'h1@staff.example',
      role: 'handler',
      categories: [],
      languages: ['zh-CN'],
    });
    const id = await called({ name: 'assigned', recipient: 'h1' });
    expect(await sending.claim(db, [id])).toMatchObject([
      { reader: { name: '王磊', email: 'h1@staff.example' } },
    ]);
  });
});

it('a report that comes twice counts once', async () => {
  const letterId = await called();
  const receipt = { id: 'evt_1', letterId, result: 'delivered', at: NOON } as const;
  expect(await receipts.store(db, receipt)).toBe(true);
  expect(await receipts.store(db, receipt)).toBe(false);
  expect(await receipts.find(db, 'evt_1')).toMatchObject(receipt);
});

it('a letter that stays here is kept once, the newest first', async () => {
  const mail = {
    transport: 'email',
    recipient: 'a@example.com',
    subject: 's',
    html: null,
    text: 't',
  } as const;
  await mails.store(db, { ...mail, id: 'm1', sentAt: NOON });
  await mails.store(db, { ...mail, id: 'm1', sentAt: NOON });
  await mails.store(db, { ...mail, id: 'm2', sentAt: NOON + 1 });
  await mails.store(db, { ...mail, id: 'm3', sentAt: NOON, recipient: 'b@example.com' });
  expect((await mails.list(db, { limit: 9, recipient: 'a@example.com' })).map(({ id }) => id)).toEqual([
    'm2',
    'm1',
  ]);
  expect(await mails.find(db, 'm3')).toMatchObject({ recipient: 'b@example.com' });
});

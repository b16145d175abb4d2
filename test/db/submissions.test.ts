import { eq, sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as cases from '../../src/db/complaints/cases.js';
import * as contacts from '../../src/db/complaints/concerned/contacts.js';
import { entries } from '../../src/db/complaints/journal.js';
import { reserveBlock } from '../../src/db/complaints/numbers.js';
import { queued } from '../support/deliveries.js';
import { ensurePolicy } from '../../src/db/complaints/policies.js';
import * as requests from '../../src/db/messages/requests.js';
import { submit } from '../../src/db/complaints/submissions.js';
import { texts } from '../../src/db/schema/complaints.js';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { openTestDatabase } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { stored, submission } from './submission.js';

const { db, url } = await shared(openTestDatabase());
beforeAll(async () => {
  await ensurePolicy(db, defaultPolicy);
});

const sameKey = (idempotencyKey: string) => ({
  request: { idempotencyKey, fingerprint: 'f1', answer: { status: 202, body: {} } },
});

describe('a submission', () => {
  it('stores case, contact, texts, journal and the message that starts its run', async () => {
    const wanted = submission({ externalId: 'ticket-1' });
    const { number } = wanted.state;
    expect(await submit(db, wanted)).toEqual({ kind: 'registered', number });
    expect(await cases.find(db, number)).toMatchObject({
      state: wanted.state,
      policyVersion: 1,
      filedBy: 'mobile-app',
      externalId: 'ticket-1',
    });
    expect(await cases.find(db, wanted.trackingHash, 'tracking')).toMatchObject({ state: { number } });
    expect(await contacts.of(db, number)).toMatchObject({ ...wanted.contact, joinedAccounts: [] });
    expect(await db.select().from(texts).where(eq(texts.number, number))).toMatchObject([
      { name: 'description', text: 'It is false.' },
    ]);
    expect(await entries(db, number)).toMatchObject([
      { version: 1, type: 'received', by: 'mobile-app', data: wanted.events[0] },
    ]);
    expect(await queued(db, number)).toMatchObject([{ number, kind: 'start' }]);
  });

  it('that cannot be written down fails alone, not those beside it', async () => {
    const wanted = [submission(), submission(), submission()];
    const [first, bad, last] = wanted;
    if (first === undefined || bad === undefined || last === undefined) throw new Error('Three are sent.');
    const sent = [first, { ...bad, state: { ...bad.state, receivedAt: Number.NaN } }, last];
    const answers = await Promise.allSettled(sent.map((one) => submit(db, one)));
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await cases.find(db, bad.state.number)).toBeNull();
  });

  it('is one statement', async () => {
    const statements: string[] = [];
    const client = postgres(url, { max: 1, debug: (_, query) => void statements.push(query) });
    const db = drizzle(client);
    await submit(db, submission());
    statements.length = 0;
    await submit(db, submission());
    await client.end();
    expect(statements).toHaveLength(1);
  });

  it('repeated with the same key gives what is stored, and stores nothing', async () => {
    const first = submission(sameKey('k-repeat'));
    await submit(db, first);
    const second = submission({
      request: { idempotencyKey: 'k-repeat', fingerprint: 'another', answer: null },
    });
    expect(await submit(db, second)).toEqual({
      kind: 'repeated',
      number: first.state.number,
      fingerprint: 'f1',
      answer: first.request.answer,
    });
    expect(await cases.find(db, second.state.number)).toBeNull();
    expect(await queued(db, second.state.number)).toEqual([]);
  });

  it('with the key of another caller is another submission', async () => {
    await submit(db, submission(sameKey('k-shared')));
    const other = submission({ ...sameKey('k-shared'), filedBy: 'web-form' });
    expect(await submit(db, other)).toMatchObject({ kind: 'registered' });
  });

  it('with an external id known of the same caller names the complaint there is', async () => {
    const first = submission({ externalId: 'ticket-2' });
    await submit(db, first);
    const second = submission({ externalId: 'ticket-2', ...sameKey('k-external') });
    expect(await submit(db, second)).toEqual({ kind: 'known', number: first.state.number });
    expect(await cases.find(db, second.state.number)).toBeNull();
    expect(await requests.find(db, 'mobile-app', 'k-external')).toMatchObject({
      number: first.state.number,
      answer: null,
    });
    const elsewhere = submission({ externalId: 'ticket-2', filedBy: 'web-form' });
    expect(await submit(db, elsewhere)).toMatchObject({ kind: 'registered' });
  });

  it.each([
    ['the same key', sameKey('k-race'), 'repeated'],
    ['the same external id', { externalId: 'ticket-race' }, 'known'],
  ] as const)('with %s as one just being stored waits for it', async (_, same, kind) => {
    const first = submission(same);
    let second: ReturnType<typeof submit> | undefined;
    await db.transaction(async (tx) => {
      await submit(tx, first);
      second = submit(db, submission(same));
      const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      await vi.waitUntil(async () => (await db.execute(waiting)).length > 0, 30_000);
    });
    expect(await second).toMatchObject({ kind, number: first.state.number });
  });

  it('sent many times at once is registered once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => submit(db, submission(sameKey('k-storm')))),
    );
    const registered = all.filter(({ kind }) => kind === 'registered');
    expect(registered).toHaveLength(1);
    expect(new Set(all.map(({ number }) => number))).toEqual(new Set([registered[0]?.number]));
  });

  it('of one external id under many keys at once is registered once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () => submit(db, submission({ externalId: 'ticket-storm' }))),
    );
    expect(all.filter(({ kind }) => kind === 'registered')).toHaveLength(1);
    expect(new Set(all.map(({ number }) => number)).size).toBe(1);
  });

  it('of different people at once all go through, in one statement', async () => {
    const statements: string[] = [];
    const client = postgres(url, { max: 1, debug: (_, query) => void statements.push(query) });
    const db = drizzle(client);
    const all = await Promise.all(Array.from({ length: 50 }, () => submit(db, submission())));
    await client.end();
    expect(all.every(({ kind }) => kind === 'registered')).toBe(true);
    expect(statements.filter((query) => query.includes('insert'))).toHaveLength(1);
  });

  it('that cannot be stored leaves its neighbours alone', async () => {
    const bad = submission({ externalId: 'half a character \0' });
    const taken = submission({ number: (await stored(db)).number });
    const storm = [submission(), bad, submission(), taken, submission()];
    const all = await Promise.allSettled(storm.map((one) => submit(db, one)));
    expect(all.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
  });
});

it('blocks of numbers never overlap', async () => {
  const firsts = await Promise.all(Array.from({ length: 10 }, () => reserveBlock(db)));
  expect(new Set(firsts.map((first) => Math.floor(first / 100))).size).toBe(10);
});

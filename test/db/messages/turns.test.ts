/** The limit of a provider, which holds for all processes together: here two, each with a pool of its own. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { inTurn, underCeiling } from '../../../src/activities/effects/in-turn.js';
import { openDatabase, type Database } from '../../../src/db/client.js';
import { take } from '../../../src/db/messages/allowances.js';
import { takeTurn } from '../../../src/db/messages/outgoing/turns.js';
import { allowances } from '../../../src/db/schema/bounds.js';
import { priorities, type Priority } from '../../../src/domain/complaint/priority.js';
import { letter } from '../../providers/provider.js';
import { createTestDatabase } from '../../support/servers/postgres.js';

let server: Awaited<ReturnType<typeof createTestDatabase>>;
let [one, other]: Database[] = [];
beforeAll(async () => {
  server = await createTestDatabase();
  [one, other] = [openDatabase(server.url), openDatabase(server.url)];
});
afterAll(async () => {
  for (const each of [one, other, server]) await each?.[Symbol.asyncDispose]();
});

const pools = () => {
  if (one === undefined || other === undefined) throw new Error('There are no pools.');
  return [one.db, other.db] as const;
};
const HOUR = 3_600_000;
const inHours = (ms: number): number => Math.round(ms / HOUR);

it('turns asked for at once by two processes are an interval apart, each given once', async () => {
  const turns = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      takeTurn(pools()[i % 2 === 0 ? 0 : 1], { provider: 'apart', everyMs: HOUR, ahead: 99 }),
    ),
  );
  expect(turns.every(({ granted }) => granted)).toBe(true);
  const hours = turns.map(({ waitMs }) => inHours(waitMs)).toSorted((a, b) => a - b);
  expect(hours).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

it('a turn is given ahead to those alone who may take one early; the others hear when to ask again', async () => {
  const ask = async (ahead: number) => {
    const { granted, waitMs } = await takeTurn(pools()[0], { provider: 'ahead', everyMs: HOUR, ahead });
    return [granted, inHours(waitMs)];
  };
  expect(await ask(0)).toEqual([true, 0]);
  expect(await ask(0)).toEqual([false, 1]);
  expect(await ask(1)).toEqual([true, 1]);
  expect(await ask(1)).toEqual([false, 1]);
  expect(await ask(5)).toEqual([true, 2]);
  expect(await ask(0)).toEqual([false, 3]);
});

it('letters of two processes reach the provider no faster than it allows; danger goes first, then people', async () => {
  const arrived: { id: string; at: number }[] = [];
  const provider = {
    send: async ({ id }: { id: string }) => {
      arrived.push({ id, at: Date.now() });
      return { kind: 'sent' as const, providerId: id, receipts: false };
    },
  };
  const EVERY_MS = 100;
  const began = Date.now();
  const processes = pools().map((db) => inTurn(db, 'letters', 1_000 / EVERY_MS, provider));
  const send = (priority: Priority, of: number) =>
    processes[of]?.send({ ...letter, id: String(priority), priority });
  const waiting = Array.from({ length: 16 }, (_, i) => send(priorities.time, i % 2));
  await vi.waitUntil(() => arrived.length > 0, { timeout: 30_000, interval: 5 });
  const before = arrived.length;
  await Promise.all([
    ...waiting,
    send(priorities.people, 1),
    send(priorities.danger, 1),
    send(priorities.people, 0),
  ]);
  expect(arrived).toHaveLength(19);
  // Each arrived after its turn, so the nth cannot have come before n − 1 intervals had passed.
  for (const [i, { at }] of arrived.entries()) expect(at - began).toBeGreaterThanOrEqual(i * EVERY_MS - 5);
  const places = (priority: Priority) =>
    arrived.flatMap(({ id }, i) => (id === String(priority) ? [i - before] : []));
  expect(Math.max(...places(priorities.danger))).toBeLessThan(4);
  expect(Math.max(...places(priorities.people))).toBeLessThan(8);
});

it('a provider that asks to be left alone is left alone by every process, with every letter, danger too', async () => {
  const asked: string[] = [];
  const refuses = {
    send: async ({ id }: { id: string }) => {
      asked.push(id);
      return { kind: 'temporary' as const, code: 'rate_limit_exceeded', waitMs: HOUR };
    },
  };
  const [ours, theirs] = pools().map((db) => inTurn(db, 'alone', 1_000, refuses));
  expect(await ours?.send({ ...letter, id: 'first' })).toMatchObject({ kind: 'temporary' });
  void theirs?.send({ ...letter, id: 'danger', priority: priorities.danger });
  const { granted, waitMs } = await takeTurn(pools()[1], { provider: 'alone', everyMs: 1, ahead: 5 });
  expect([granted, inHours(waitMs)]).toEqual([false, 1]);
  expect(asked).toEqual(['first']);
});

it('beyond the day’s ceiling text messages wait, counted over all processes, as what the operator has to mend', async () => {
  const sent = { kind: 'sent' as const, providerId: null, receipts: false };
  const [one_, other_] = pools().map((db) => underCeiling(db, 3, { send: async () => sent }));
  const came = [];
  for (const postman of [one_, other_, one_, other_, one_]) came.push((await postman?.send(letter))?.kind);
  expect(came).toEqual(['sent', 'sent', 'sent', 'ours', 'ours']);
  expect(await other_?.send(letter)).toMatchObject({ code: 'texts-a-day', waitMs: 600_000 });
});

it('what is allowed in a span is granted so often, asked for at once or not, and again in the next', async () => {
  const allowance = { key: 'spanned', most: 5, withinMs: HOUR };
  const asked = await Promise.all(
    Array.from({ length: 20 }, (_, i) => take(pools()[i % 2 === 0 ? 0 : 1], allowance)),
  );
  expect(asked.filter((waitMs) => waitMs === null)).toHaveLength(5);
  expect(asked.every((waitMs) => waitMs === null || inHours(waitMs) === 1)).toBe(true);
  await pools()[0]
    .update(allowances)
    .set({ until: Date.now() - 1 });
  expect(await take(pools()[0], allowance)).toBeNull();
});

it('where none is allowed none is granted, the first neither', async () => {
  const [db] = pools();
  expect(await take(db, { key: 'none', most: 0, withinMs: HOUR })).not.toBeNull();
});

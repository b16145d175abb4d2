import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import * as deliveries from '../../../src/db/messages/deliveries.js';
import { tellNews } from '../../../src/db/messages/news.js';
import { NEWS_EVERY_MS } from '../../../src/domain/people/told/hearing.js';
import { priorities } from '../../../src/domain/complaint/priority.js';
import { secret } from '../../support/config.js';
import { queued } from '../../support/deliveries.js';
import { runScript } from '../../support/processes/program.js';
import { openTestDatabase } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';

const { db, url } = await shared(openTestDatabase());
beforeEach(() => db.execute(sql`truncate deliveries`));

const [a, b] = ['100-000-008', '100-000-016'];
const claim = (places = 9) =>
  deliveries.claim(db, [
    { kind: 'letter', places, withinMs: 60_000 },
    { kind: 'receipt', places, withinMs: 60_000 },
  ]);
const ids = (claimed: readonly deliveries.Claimed[]) =>
  claimed.map(({ payload }) => payload.id ?? '').toSorted((x, y) => (x < y ? -1 : 1));
const letters = (number: string, ...names: string[]) =>
  deliveries.insert(
    db,
    names.map((id) => deliveries.ofLetter({ number, id })),
  );
const only = (claimed: readonly deliveries.Claimed[]): deliveries.Claimed => {
  const [first, ...others] = claimed;
  if (first === undefined || others.length > 0) throw new Error(`${claimed.length} were claimed`);
  return first;
};
const passTime = () => db.execute(sql`update deliveries set next_at = now()`);

describe('the delivery queue', () => {
  it('holds one thing once, also when it has been delivered', async () => {
    await letters(a, 'x');
    await letters(a, 'x');
    await deliveries.finish(db, only(await claim()));
    await letters(a, 'x');
    expect(await claim()).toEqual([]);
  });

  it('leases a row to one at a time, and to another once the lease is over; the first has no more say in it', async () => {
    await letters(a, 'x');
    const first = only(await claim());
    expect(await claim()).toEqual([]);
    await passTime();
    const second = only(await claim());
    expect(second.attempts).toBe(2);
    await deliveries.finish(db, first);
    await passTime();
    expect(await claim()).toHaveLength(1);
  });

  it('keeps the order within a number and kind, and holds up no other', async () => {
    await letters(a, 'a1', 'a2');
    await letters(b, 'b1');
    await deliveries.insert(db, [deliveries.ofReceipt({ number: a, id: 'r1' })]);
    const claimed = await claim();
    expect(ids(claimed)).toEqual(['a1', 'b1', 'r1']);
    for (const delivery of claimed) await deliveries.postpone(db, delivery, 60_000);
    expect(await claim()).toEqual([]);
    await passTime();
    for (const delivery of await claim()) await deliveries.finish(db, delivery);
    expect(ids(await claim())).toEqual(['a2']);
  });

  it('lets danger go first, and takes no more than there are places', async () => {
    await letters(a, 'a1');
    await deliveries.insert(db, [deliveries.ofLetter({ number: b, id: 'b1' }, priorities.danger)]);
    expect(ids(await claim(1))).toEqual(['b1']);
  });

  it('tells news at once, then at most every quarter of an hour; what comes while it is told is told again', async () => {
    const news = () => deliveries.claim(db, [{ kind: 'news', places: 9, withinMs: 60_000 }]);
    const tell = () => tellNews(db, { number: a, danger: false, stage: 'review' }, NEWS_EVERY_MS);
    const soon = async () =>
      (await queued(db, a)).map(({ nextAt }) => Math.round((nextAt - Date.now()) / 60_000));
    await tell();
    await tell();
    const first = only(await news());
    await tell();
    await deliveries.finish(db, first);
    expect(await soon()).toEqual([15]);
    await passTime();
    await deliveries.finish(db, only(await news()));
    expect(await soon()).toEqual([]);
    await tell();
    expect(await soon()).toEqual([15]);
    expect(await news()).toEqual([]);
  });

  it('holds a dead letter, which stands in nobody’s way, until it is revived', async () => {
    await letters(a, 'a1', 'a2');
    const first = only(await claim());
    await deliveries.bury(db, first);
    expect(await deliveries.backlog(db)).toMatchObject([{ kind: 'letter', waiting: 1, dead: 1 }]);
    expect(await deliveries.dead(db, [], 9)).toMatchObject([{ id: first.id, number: a, attempts: 1 }]);
    await deliveries.finish(db, only(await claim()));
    expect(await deliveries.revive(db, { kind: 'start' })).toBe(0);
    expect(await deliveries.revive(db, { id: first.id })).toBe(1);
    expect(only(await claim())).toMatchObject({ id: first.id, attempts: 1 });
  });

  it('has given-up deliveries tried again by `npm run requeue`', async () => {
    const requeue = (...args: string[]) =>
      runScript('requeue.ts', { DATABASE_URL: url, SECRET: secret }, ...args);
    await letters(a, 'a1', 'a2');
    const first = only(await claim());
    await deliveries.bury(db, first);
    expect(await requeue(first.id)).toEqual({ code: 0, lines: ['1 deliveries are tried again'] });
    expect(only(await claim()).id).toBe(first.id);
  });

  it('is pruned of what was delivered, a batch at a time', async () => {
    await letters(a, 'a1');
    await letters(b, 'b1');
    for (const delivery of await claim()) await deliveries.finish(db, delivery);
    await letters(a, 'a2');
    const later = Date.now() + 60_000;
    expect([await deliveries.prune(db, later, 1), await deliveries.prune(db, later, 9)]).toEqual([1, 1]);
    expect(ids(await claim())).toEqual(['a2']);
  });
});

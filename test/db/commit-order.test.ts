/** Whoever catches up skips nothing: lists go by the order of commits, whenever a transaction began. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { columns } from '../../src/db/complaints/columns.js';
import type { Db } from '../../src/db/client.js';
import { list, type ListFilter, type Place } from '../../src/db/lists/lists.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import { openTestDatabase, writersAreDone } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { NOON, stored, submission } from './submission.js';
import { written } from './writing.js';

const { db, url } = await shared(openTestDatabase());

/** Two complaints of a caller, and what that caller's lists say of them. */
async function two(filedBy: string) {
  const listed = (filter: Partial<ListFilter>) =>
    list(db, { visible: { filedBy }, order: 'oldest', limit: 9, ...filter }, NOON);
  // About nothing: the facts of two about one thing would wait for each other.
  const one = () => stored(db, { filedBy, contact: { ...submission().contact, subjectReference: null } });
  const [first, second] = [await one(), await one()];
  return {
    first,
    second,
    listed,
    numbers: async (filter: Partial<ListFilter> = {}) =>
      (await listed(filter)).items.map(({ number }) => number),
  };
}

const change = (on: Db, state: Complaint) =>
  written(on, state.number, {
    cases: [{ ...columns({ ...state, version: 2 }), number: state.number, closedAt: null }],
  });

/** A transaction that stops where it is told to, until it is let go on. */
function held(work: (tx: Db, halt: () => Promise<void>) => Promise<unknown>) {
  let halted = () => {};
  let goOn = () => {};
  const isHalted = new Promise<void>((resolve) => (halted = resolve));
  const released = new Promise<void>((resolve) => (goOn = resolve));
  const halt = async () => {
    halted();
    await released;
  };
  const done = db.transaction(async (tx) => void (await work(tx, halt)));
  return {
    isHalted,
    async end() {
      goOn();
      await done;
    },
  };
}

/** Both ways to catch up: from the last change seen, and from the last place. */
function walkers({ listed }: Awaited<ReturnType<typeof two>>) {
  const all: { from: Partial<ListFilter>; found: string[] }[] = [
    { from: { updatedSince: 0 }, found: [] },
    { from: { after: ['0', ''] }, found: [] },
  ];
  return {
    found: () => all.map(({ found }) => found),
    walk: async () => {
      for (const walker of all) {
        const { items } = await listed(walker.from);
        walker.found.push(...items.map(({ number, version }) => `${number} ${version}`));
        const last = items.at(-1);
        if (last === undefined) continue;
        const place: Place = [last.changedIn, last.number];
        walker.from = 'after' in walker.from ? { after: place } : { updatedSince: last.updatedAt };
      }
    },
  };
}

it.each<[string, (tx: Db, halt: () => Promise<void>, state: Complaint) => Promise<unknown>]>([
  [
    'began and wrote first, and ends last',
    async (tx, halt, state) => {
      await change(tx, state);
      await halt();
    },
  ],
  [
    'began first, and writes and ends last',
    async (tx, halt, state) => {
      await tx.execute(sql`select now()`);
      await halt();
      await change(tx, state);
    },
  ],
  [
    'took its turn first, and writes and ends last',
    async (tx, halt, state) => {
      await tx.execute(sql`select pg_current_xact_id()`);
      await halt();
      await change(tx, state);
    },
  ],
])('of two changes at once the one that %s is not skipped', async (how, slowly) => {
  const pair = await two(how);
  const { walk, found } = walkers(pair);
  await walk();
  const slow = held((tx, halt) => slowly(tx, halt, pair.first));
  await slow.isHalted;
  await db.transaction((tx) => change(tx, pair.second));
  await walk();
  expect((await pair.numbers({ order: 'newest' }))[0]).toBe(pair.second.number);
  await slow.end();
  await writersAreDone(db);
  await walk();
  const both = [pair.first, pair.second].map(({ number }) => `${number} 2`);
  for (const each of found()) expect(each).toEqual(expect.arrayContaining(both));
});

it('what a backup of another server brought is listed, and what changes here comes after it', async () => {
  const pair = await two('restored');
  const elsewhere = '1000000000000';
  await db.execute(
    sql`update complaints set changed_in = ${elsewhere}::xid8, oldest_open = ${elsewhere}::xid8`,
  );
  await migrateDatabase(url);
  await writersAreDone(db);
  expect(await pair.numbers()).toHaveLength(2);
  await db.transaction((tx) => change(tx, pair.first));
  await writersAreDone(db);
  expect(await pair.numbers()).toEqual([pair.second.number, pair.first.number]);
  expect(await pair.numbers({ after: [elsewhere, ''] })).toHaveLength(2);
});

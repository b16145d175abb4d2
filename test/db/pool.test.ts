/** The pool when the way to PostgreSQL is cut or falls silent: nobody hangs, nothing is mixed up, every place comes back. */
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, expect, it } from 'vitest';
import { openWay } from '../../scripts/storm/way.js';
import { openDatabase, type Db } from '../../src/db/client.js';
import { isStrayOfDriver } from '../../src/db/pool/stray.js';
import { shared } from '../support/shared.js';
import { createTestDatabase } from '../support/servers/postgres.js';

const PLACES = 3;
const server = await shared(createTestDatabase());
const way = await shared(openWay(Number(new URL(server.url).port)));
const url = Object.assign(new URL(server.url), { port: way.port }).href;
const database = openDatabase(url, { max: PLACES, statementTimeoutMs: 300 });
const { db } = database;
afterAll(() => database[Symbol.asyncDispose]());
await db.execute(sql`create table kept (id int)`);

/** The number it is asked for, or the error that came instead. */
const asked = async (on: Db, n: number): Promise<number | string> =>
  await on.execute(sql`select ${n}::int as n`).then(
    ([row]) => Number(row?.['n'] ?? -1),
    (error: unknown) => String(error),
  );

/** All places at the same time, each in a transaction that waits for the others. */
async function allAtOnce(): Promise<unknown[]> {
  let arrived = 0;
  let open = (): void => {};
  const all = new Promise<void>((resolve) => {
    open = resolve;
  });
  return await Promise.all(
    Array.from({ length: PLACES }, (_, n) =>
      db.transaction(async (tx) => {
        arrived += 1;
        if (arrived === PLACES) open();
        await all;
        return await asked(tx, n);
      }),
    ),
  );
}

it('cut again and again under load, no answer is another’s and every place is there afterwards', async () => {
  const wrong: unknown[] = [];
  let stop = false;
  const caller = async (from: number): Promise<void> => {
    for (let n = from; !stop; n += 100) {
      const alone = await asked(db, n);
      const within = await db
        .transaction(async (tx) => {
          const first = await asked(tx, n);
          await tx.execute(sql`select pg_sleep(0.004)`);
          await tx.transaction((inner) => asked(inner, n));
          return first;
        })
        .catch(String);
      for (const answer of [alone, within])
        if (typeof answer === 'number' && answer !== n) wrong.push(answer);
    }
  };
  const callers = Array.from({ length: PLACES * 2 }, (_, n) => caller(n));
  for (let n = 0; n < 60; n++) {
    await delay(5 + (n % 7) * 5);
    way.cut();
  }
  stop = true;
  await Promise.all(callers);
  expect(wrong).toEqual([]);
  expect(await allAtOnce()).toEqual([0, 1, 2]);
  expect(database.places()).toEqual({ max: PLACES, taken: 0, waiting: 0 });
});

it('connections that fall silent are given up in bounded time, with whoever waits behind them', async () => {
  await allAtOnce();
  way.silence();
  const answers = await Promise.all([
    ...Array.from({ length: PLACES }, (_, n) => asked(db, n)),
    db.transaction((tx) => asked(tx, 9)).catch(String),
  ]);
  expect(answers.every((answer) => typeof answer === 'string')).toBe(true);
  expect(await allAtOnce()).toEqual([0, 1, 2]);
});

it('whoever holds a transaction for too long loses it, and its place is free', async () => {
  const endless = db.transaction(() => new Promise(() => {}));
  await expect(endless).rejects.toMatchObject({
    code: expect.stringMatching(/^(ETIMEDOUT|CONNECTION_CLOSED)$/),
  });
  expect(await allAtOnce()).toEqual([0, 1, 2]);
});

it('a transaction is what it says: undone where something in it failed, and over when it is over', async () => {
  const insert = (on: Db, id: number) => on.execute(sql`insert into kept values (${id})`);
  const swallowed = db.transaction(async (tx) => {
    await insert(tx, 1);
    await tx.execute(sql`select 1 / 0`).catch(() => {});
  });
  await expect(swallowed).rejects.toThrow('rolled back');
  await db.transaction(async (tx) => {
    await insert(tx, 2);
    await tx
      .transaction(async (inner) => {
        await insert(inner, 3);
        throw new Error('only this');
      })
      .catch(() => {});
  });
  const [late] = await db.transaction(async (tx) => [tx]);
  await expect(insert(late, 4)).rejects.toThrow();
  expect(await db.execute(sql`select id from kept`)).toEqual([{ id: 2 }]);
});

it('closes in bounded time although its connections are silent', async () => {
  const other = openDatabase(url, { max: 1, statementTimeoutMs: 300 });
  await other.db.execute(sql`select 1`);
  way.silence();
  await other[Symbol.asyncDispose]();
  await expect(other.db.execute(sql`select 1`)).rejects.toMatchObject({
    cause: { code: 'CONNECTION_ENDED' },
  });
});

const thrown = (stack: string, marks: object = {}): Error => Object.assign(new Error('x'), { stack }, marks);
it.each<[string, unknown, boolean]>([
  [
    'a write of the driver',
    thrown(
      'TypeError: null\n    at Immediate.nextWrite (/app/node_modules/postgres/src/connection.js:255:22)\n    at process.processImmediate (node:internal/timers:485:21)',
    ),
    true,
  ],
  [
    'a socket, by a query',
    thrown('Error: read ECONNRESET\n    at TCP.onStreamRead (node:internal/stream:2:1)', {
      query: '',
      parameters: [],
    }),
    true,
  ],
  [
    'our code above the driver',
    thrown(
      'Error: x\n    at f (/app/node_modules/postgres/src/query.js:1:1)\n    at ours (/app/src/cases/once.ts:1:1)',
    ),
    false,
  ],
  ['any socket', thrown('Error: read ECONNRESET\n    at TCP.onStreamRead (node:internal/stream:2:1)'), false],
  ['an error of PostgreSQL that our code forgot', new postgres.PostgresError('x'), false],
  ['no error', 'x', false],
])('a stray of the driver? %s: %#', (_, error, is) => expect(isStrayOfDriver(error)).toBe(is));

import { randomUUID } from 'node:crypto';
import { sql as query } from 'drizzle-orm';
import postgres from 'postgres';

import { expect, inject } from 'vitest';
import { openDatabase, type Db } from '../../../src/db/client.js';

type TestDatabase = AsyncDisposable & { url: string };

/** A migrated database of its own, usually for one test file; dropped when disposed. */
export const createTestDatabase = (): Promise<TestDatabase> =>
  create((sql, name) => {
    const template = new URL(inject('templateUrl')).pathname.slice(1);
    return sql`create database ${sql(name)} template ${sql(template)}`;
  });

/** A migrated database of its own with a pool on it. */
export async function openTestDatabase(options: Parameters<typeof openDatabase>[1] = {}) {
  const { url, ...database } = await createTestDatabase();
  const pool = openDatabase(url, options);
  return {
    ...{ url, db: pool.db },
    [Symbol.asyncDispose]: async (): Promise<void> => {
      await pool[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/**
 * Waits until whoever writes now, in any database of the server, is done: oldest first, a list ends before them. Other
 * files of the run write there too.
 */
export async function writersAreDone(db: Db): Promise<void> {
  const [now] = await db.execute<{ next: string }>(
    query`select pg_snapshot_xmax(pg_current_snapshot())::text as next`,
  );
  const open = query`select 1 where pg_snapshot_xmin(pg_current_snapshot()) < ${now?.next ?? '0'}::xid8`;
  await expect.poll(async () => (await db.execute(open)).length).toBe(0);
}

/** A database nobody has migrated; dropped when disposed. */
export const emptyDatabase = (): Promise<TestDatabase> =>
  create((sql, name) => sql`create database ${sql(name)}`);

async function create(make: (sql: postgres.Sql, name: string) => Promise<unknown>): Promise<TestDatabase> {
  const at = new URL('/postgres', inject('templateUrl')).href;
  const name = `test_${randomUUID()}`;
  await asAdmin(at, (sql) => make(sql, name));
  return {
    url: new URL(`/${name}`, at).href,
    [Symbol.asyncDispose]: () => asAdmin(at, (sql) => sql`drop database ${sql(name)} with (force)`),
  };
}

async function asAdmin(url: string, change: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(url, { max: 1 });
  try {
    await change(sql);
  } finally {
    await sql.end();
  }
}

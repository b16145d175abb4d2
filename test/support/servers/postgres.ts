import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openDatabase } from '../../../src/db/client.js';

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

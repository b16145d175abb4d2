import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** A migrated database of its own, usually for one test file; dropped when disposed. */
export async function createTestDatabase(): Promise<AsyncDisposable & { url: string }> {
  const template = new URL(inject('templateUrl'));
  const at = (path: string) => new URL(path, template).href;
  const name = `test_${randomUUID()}`;
  await asAdmin(
    at('/postgres'),
    (sql) => sql`create database ${sql(name)} template ${sql(template.pathname.slice(1))}`,
  );
  return {
    url: at(`/${name}`),
    [Symbol.asyncDispose]: () =>
      asAdmin(at('/postgres'), (sql) => sql`drop database ${sql(name)} with (force)`),
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

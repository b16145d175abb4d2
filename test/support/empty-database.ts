import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { inject } from 'vitest';

/** A database nobody has migrated; dropped when disposed. */
export async function emptyDatabase(): Promise<AsyncDisposable & { url: string }> {
  const at = new URL('/postgres', inject('templateUrl')).href;
  const name = `empty_${randomUUID()}`;
  const sql = postgres(at, { max: 1 });
  await sql`create database ${sql(name)}`;
  return {
    url: new URL(`/${name}`, at).href,
    [Symbol.asyncDispose]: async () => {
      await sql`drop database ${sql(name)} with (force)`;
      await sql.end();
    },
  };
}

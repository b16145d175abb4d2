import type { PgDatabase } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';

/** What queries run on: the pool, or a transaction on it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;
export type Database = AsyncDisposable & { readonly db: Db };

export interface DatabaseOptions {
  /** Connections at most. */
  max?: number;
  statementTimeoutMs?: number;
}

/** Opens a pool of connections; disposing it waits up to five seconds for statements under way. */
export function openDatabase(
  url: string,
  { max = 10, statementTimeoutMs = 3_000 }: DatabaseOptions = {},
): Database {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    connection: { application_name: 'redress', statement_timeout: statementTimeoutMs, TimeZone: 'UTC' },
  });
  return { db: drizzle(client), [Symbol.asyncDispose]: () => client.end({ timeout: 5 }) };
}

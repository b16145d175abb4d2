import type { PgDatabase } from 'drizzle-orm/pg-core';
import { makePgArray, parsePgArray } from 'drizzle-orm/pg-core';
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { createConnection, type DriverOptions } from './pool/connection.js';
import { createPool, type Pool } from './pool/pool.js';
import { onPool } from './pool/transaction.js';

/** What queries run on: the pool, or a transaction on it. */
export type Db = PgDatabase<PostgresJsQueryResultHKT>;
export type Database = AsyncDisposable & { readonly db: Db; readonly places: Pool['places'] };

export interface DatabaseOptions {
  /** Connections at most. */
  max?: number;
  statementTimeoutMs?: number;
  /** What is done is done in this role, which the user of the address may take on; absent: as that user. */
  role?: string;
}

/** What a statement may take longer here than in PostgreSQL: to connect, and to travel. */
const ON_THE_WAY_MS = 2_000;
/** A transaction is a few statements; what reads everything has a longer statement timeout too. */
const STATEMENTS_A_TRANSACTION = 10;

/** Asked of PostgreSQL at each connection otherwise; of its arrays, none but those of text come to us. */
const types = {
  texts: {
    to: 1009,
    from: [1009],
    serialize: (value: unknown): unknown => (Array.isArray(value) ? makePgArray(value) : value),
    parse: parsePgArray,
  },
};

/** Opens a pool of connections; disposing it waits up to five seconds for statements under way. */
export function openDatabase(
  url: string,
  { max = 10, statementTimeoutMs = 3_000, role }: DatabaseOptions = {},
): Database {
  const transactionMs = statementTimeoutMs * STATEMENTS_A_TRANSACTION;
  // Holds the options and Drizzle's ways to read values, and never connects: each connection is a driver of its own.
  const options: DriverOptions = {
    ...{ fetch_types: false, types, onnotice: () => {} },
    ...{ idle_timeout: 0, max_lifetime: null },
    connection: {
      ...{ application_name: 'redress', TimeZone: 'UTC' },
      ...{ statement_timeout: statementTimeoutMs, transaction_timeout: transactionMs },
      // Rows are looked up one by one: PostgreSQL's own value, for discs that turn, makes it read whole tables instead.
      random_page_cost: 1.1,
      ...(role === undefined ? {} : { role }),
    },
  };
  const driver = postgres(url, options);
  const bounds = {
    ...{ acquireMs: statementTimeoutMs, statementMs: statementTimeoutMs + ON_THE_WAY_MS },
    transactionMs: transactionMs + ON_THE_WAY_MS,
  };
  const pool = createPool(max, bounds, (onLost) => createConnection(url, options, driver.options, onLost));
  return {
    db: drizzle(Object.assign(driver, onPool(pool))),
    places: pool.places,
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  };
}

/**
 * Statements built once. Building SQL takes Drizzle some hundred microseconds a call, running what was built takes
 * three: so a statement is built when its file is loaded, against a database that is none, and each call lends it the
 * connection of the pool or the transaction it is to run on. It is prepared on the server.
 */
import { is, sql, type Column, type GetColumnData, type SQL } from 'drizzle-orm';
import { makePgArray, PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PostgresJsSession } from 'drizzle-orm/postgres-js';
import type { Db } from './client.js';

/** How a value travels: as the column does that it is compared with or put into, or as one of those below. */
export type Encoder<T> = { mapToDriverValue(value: T): unknown };
export const plain = <T extends string | number | boolean>(): Encoder<T> => ({
  mapToDriverValue: (value) => value,
});
/** The id of a row, where there is one. */
export const idOrNull: Encoder<string | null> = { mapToDriverValue: (id) => id };
export const json = <T>(): Encoder<T> => ({ mapToDriverValue: (value) => JSON.stringify(value) });
export const list = <T extends string | number>(): Encoder<readonly T[]> => ({
  mapToDriverValue: (values) => makePgArray([...values]),
});

type Encoders = Record<string, Column | Encoder<never>>;
type ValueOf<E> = E extends Column ? GetColumnData<E> : E extends Encoder<infer T> ? T : never;
type Values<G extends Encoders> = { [K in keyof G]: ValueOf<G[K]> };
type Places<G extends Encoders> = { [K in keyof G]: SQL<ValueOf<G[K]>> };

type Prepared<R> = { execute(values?: Record<string, unknown>): Promise<R> };
type Built<R> = { prepare(name: string): Prepared<R> };

const nowhere = drizzle.mock();
const dialect = new PgDialect();

/**
 * A statement that `build` makes from the places of its values; `given` says how each value travels.
 * The call takes a pool or a transaction, and answers what Drizzle's builder would.
 */
export function statement<const G extends Encoders, R>(
  name: string,
  given: G,
  build: (db: Db, places: Places<G>) => Built<R>,
): (db: Db, values: Values<G>) => Promise<R> {
  const prepared = build(nowhere, places(given)).prepare(name);
  return (db, values) => lend(prepared, db).execute(values);
}

/** A statement in plain SQL: its rows come as the driver reads them. */
export const rows = <Row>(query: SQL): Built<Row[]> => ({
  prepare: (name) =>
    nowhere._.session.prepareQuery<{ execute: Row[]; all: unknown; values: unknown }>(
      dialect.sqlToQuery(query),
      undefined,
      name,
      false,
    ),
});

function places<G extends Encoders>(given: G): Places<G> {
  const made: Places<G> = Object.fromEntries(
    Object.entries(given).map(([name, encoder]): readonly unknown[] => [name, place(name, encoder)]),
  );
  return made;
}

function place(name: string, encoder: Column | Encoder<never>): SQL {
  const encode: (value: never) => unknown = (value) => encoder.mapToDriverValue(value);
  const orNull = { mapToDriverValue: (value: never) => (value === null ? null : encode(value)) };
  return sql`${sql.param(sql.placeholder(name), orNull)}`;
}

/** `client` is a field of Drizzle's own: its version is pinned, and a test fails when the field moves. */
function lend<R>(prepared: Prepared<R>, db: Db): Prepared<R> {
  const { session } = db._;
  if (!is(session, PostgresJsSession)) throw new Error('A statement runs on postgres.js.');
  const lent: Prepared<R> = Object.create(prepared, { client: { value: session.client } });
  return lent;
}

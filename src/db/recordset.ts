import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Encoder } from './statement.js';

type Key<T extends PgTable> = keyof T['_']['columns'] & string;

/** Rows of a table as one parameter of a statement, which so stays the same for any number of rows. */
export type Recordset<R> = Encoder<readonly R[]> & {
  /** The names of the columns given. */
  names: readonly string[];
  /** The rows that travel at this place. */
  from(place: SQL): SQL;
  /** Puts them in. */
  insert(place: SQL): SQL;
};

/** A recordset of these columns of a table. */
export function recordset<T extends PgTable, K extends Key<T>>(
  table: T,
  keys: readonly K[],
): Recordset<Pick<T['$inferInsert'], K & keyof T['$inferInsert']>> {
  const columns = Object.entries(getTableColumns(table))
    .filter(([key]) => keys.some((k) => k === key))
    .map(([key, column]) => ({ key, name: column.name, encode: encoderOf(column) }));
  const names = columns.map(({ name }) => name);
  const from = (place: SQL) => sql`jsonb_populate_recordset(null::${table}, ${place}::jsonb)`;
  const record = (row: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const made: Record<string, unknown> = {};
    for (const { key, name, encode } of columns) {
      const value = row[key];
      made[name] = value === null || value === undefined ? value : encode(value);
    }
    return made;
  };
  return {
    names,
    from,
    insert: (place) =>
      sql`insert into ${table} (${listOf(names)}) select ${listOf(names)} from ${from(place)}`,
    mapToDriverValue: (rows) => JSON.stringify(rows.map(record)),
  };
}

/** The keys of all columns of a table but these. */
export function allBut<T extends PgTable, K extends Key<T> = never>(
  table: T,
  ...left: K[]
): Exclude<Key<T>, K>[] {
  const isLeft = (key: string): key is K => left.some((k) => k === key);
  const isKept = (key: string): key is Exclude<Key<T>, K> => !isLeft(key);
  return Object.keys(getTableColumns(table)).filter(isKept);
}

/** Column names as SQL lists them; `each` says what stands for one. */
export const listOf = (names: readonly string[], each = (name: string) => `"${name}"`): SQL =>
  sql.raw(names.map(each).join(', '));

/** Looked at once: what JSON has itself stays as it is. */
const encoderOf = (column: AnyPgColumn): ((value: unknown) => unknown) =>
  ['json', 'array', 'string', 'number', 'boolean'].includes(column.dataType)
    ? (value) => value
    : (value) => column.mapToDriverValue(value);

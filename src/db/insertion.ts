import { getTableColumns, sql, type InferInsertModel, type SQL } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';

/**
 * `insert … select … where`: rows that go in under a condition, as part of a larger statement. They travel as one
 * parameter, so that the statement stays the same for any number of rows, and is prepared once.
 */
export function insertWhere<T extends PgTable>(
  table: T,
  rows: readonly InferInsertModel<T>[],
  condition: SQL,
): SQL {
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => key in row));
  const names = sql.raw(columns.map(([, column]) => `"${column.name}"`).join(', '));
  const records = rows.map((row) => {
    const given = new Map<string, unknown>(Object.entries(row));
    return Object.fromEntries(columns.map(([key, column]) => [column.name, encoded(column, given.get(key))]));
  });
  return sql`insert into ${table} (${names})
    select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::jsonb) where ${condition}`;
}

const encoded = (column: PgColumn, value: unknown): unknown =>
  value === null || value === undefined || column.dataType === 'json'
    ? value
    : column.mapToDriverValue(value);

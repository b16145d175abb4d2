/** Rows put into a table by COPY. */
import { once } from 'node:events';
import { getTableColumns, getTableName } from 'drizzle-orm';
import { makePgArray, type PgTable } from 'drizzle-orm/pg-core';
import type postgres from 'postgres';

type Row = Readonly<Record<string, unknown>>;

/** Puts the rows in; all have the fields of the first. */
async function copy(sql: postgres.ReservedSql, table: PgTable, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => key in first);
  const line = (row: Row): string =>
    columns
      .map(([key, column]) => {
        const value = row[key];
        if (value === null || value === undefined) return String.raw`\N`;
        if (Array.isArray(value) && column.dataType === 'array') return escaped(makePgArray(value));
        return escaped(String(column.mapToDriverValue(value)));
      })
      .join('\t');
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const into = await sql.unsafe(`copy "${getTableName(table)}" (${names}) from stdin`).writable();
  into.end(`${rows.map(line).join('\n')}\n`);
  await once(into, 'finish');
}

const signs: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string): string => text.replaceAll(/[\\\n\r\t]/g, (sign) => signs[sign] ?? sign);

/** Takes the indexes of tables away that no constraint needs; they are made again when it is disposed. */
export async function withoutIndexes(
  sql: postgres.ReservedSql,
  tables: readonly PgTable[],
): Promise<AsyncDisposable> {
  const found = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relname in ${sql(tables.map(getTableName))}
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`;
  for (const { name } of found) await sql.unsafe(`drop index ${name}`);
  return {
    async [Symbol.asyncDispose]() {
      for (const { definition } of found) await sql.unsafe(definition);
    },
  };
}

/** Puts the rows of many into their tables, in the order of `tables`. */
export async function copyAll<Name extends string>(
  sql: postgres.ReservedSql,
  tables: Readonly<Record<Name, PgTable>>,
  many: readonly Readonly<Record<NoInfer<Name>, readonly Row[]>>[],
): Promise<void> {
  for (const name in tables)
    await copy(
      sql,
      tables[name],
      many.flatMap((rows) => rows[name]),
    );
}

/** A database as the last release left it, and what becomes of its rows. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import postgres from 'postgres';
import { z } from 'zod';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import { migrationsFolder } from '../../scripts/release/migrations.js';
import { lastRelease, type Rows } from '../../scripts/release/records.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { emptyDatabase } from '../support/servers/postgres.js';

const Journal = z.looseObject({ entries: z.array(z.looseObject({ tag: z.string() })) });
type Journal = z.infer<typeof Journal>;

/** A copy of the migrations whose journal is changed; `sql` by the names of migrations to write into it. */
export function migrationsBut(change: (journal: Journal) => void, sql: Record<string, string> = {}): URL {
  const folder = join(temporaryDirectory(), 'migrations');
  cpSync(fileURLToPath(migrationsFolder), folder, { recursive: true });
  const file = join(folder, 'meta', '_journal.json');
  const journal = Journal.parse(JSON.parse(readFileSync(file, 'utf8')));
  change(journal);
  writeFileSync(file, JSON.stringify(journal));
  for (const [tag, text] of Object.entries(sql)) writeFileSync(join(folder, `${tag}.sql`), text);
  return pathToFileURL(`${folder}/`);
}

/** The migrations and one more, which does what it is given. */
export const migrationsAnd = (sql: string): URL =>
  migrationsBut(
    ({ entries }) =>
      entries.push({ ...entries.at(-1), tag: '9999_planted', when: Date.now() + 1e9, breakpoints: true }),
    { '9999_planted': sql },
  );

/** A database with the schema and the rows of the last release; dropped when disposed. */
export async function releasedDatabase(): Promise<AsyncDisposable & { url: string; rows: Rows }> {
  const { migrations, rows } = lastRelease();
  const tags = new Set(migrations.map(({ tag }) => tag));
  const folder = migrationsBut((journal) => {
    journal.entries = journal.entries.filter(({ tag }) => tags.has(tag));
  });
  const database = await emptyDatabase();
  await migrateDatabase(database.url, fileURLToPath(folder));
  await connected(database.url, (sql) =>
    sql.begin(async (tx) => {
      // The order of tables would else have to follow their references.
      await tx`set local session_replication_role = replica`;
      for (const [table, records] of Object.entries(rows)) {
        const written = await tx<
          { name: string }[]
        >`select column_name as name from information_schema.columns
          where table_schema = 'public' and table_name = ${table} and is_generated = 'NEVER'`;
        const names = tx(written.map(({ name }) => name));
        await tx`insert into ${tx(table)} (${names}) overriding system value
          select ${names} from json_populate_recordset(null::${tx(table)}, ${JSON.stringify(records)}::text::json)`;
      }
    }),
  );
  return Object.assign(database, { rows });
}

/** Tables that have not as many rows as were recorded (`table`), and columns that are gone (`table.column`). */
export const lost = (url: string, rows: Rows): Promise<string[]> =>
  connected(url, async (sql) => {
    const missing: string[] = [];
    for (const [table, records] of Object.entries(rows)) {
      const columns = await sql<{ name: string }[]>`select column_name as name from information_schema.columns
        where table_schema = 'public' and table_name = ${table}`;
      if (columns.length === 0) missing.push(table);
      if (columns.length === 0) continue;
      const [counted] = await sql<{ count: number }[]>`select count(*)::int as count from ${sql(table)}`;
      if ((counted?.count ?? 0) < records.length) missing.push(table);
      const present = new Set(columns.map(({ name }) => name));
      const gone = Object.keys(records[0] ?? {}).filter((name) => !present.has(name));
      missing.push(...gone.map((name) => `${table}.${name}`));
    }
    return missing;
  });

async function connected<T>(url: string, use: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await use(sql);
  } finally {
    await sql.end();
  }
}

/** The minimal workflow's tables: a row and a journal for each case, and the letters that were sent. */
import type postgres from 'postgres';
import type { Activities, Commit } from './messages.js';

/** Makes the tables in an empty database. */
export async function createTables(sql: postgres.Sql): Promise<void> {
  await sql.unsafe(`
    create table cases (id text primary key, version int not null, state jsonb not null, due_at timestamptz not null);
    create table entries (id text references cases, version int, type text not null,
      recorded_at timestamptz not null default now(), primary key (id, version));
    create table letters (id text references cases, name text, body text not null,
      sent_at timestamptz not null default now(), primary key (id, name))`);
}

const state = (type: string): { stage: string; words: string } => ({ stage: type, words: 'x'.repeat(1_000) });

/** Registers a case: its row and its first entry. */
export async function register(sql: postgres.Sql, id: string, dueAt: number): Promise<void> {
  await sql.begin((tx) => [
    tx`insert into cases values (${id}, 1, ${sql.json(state('received'))}, ${new Date(dueAt)})`,
    tx`insert into entries (id, version, type) values (${id}, 1, 'received')`,
  ]);
}

/** One transaction: a row updated, an entry inserted. */
export async function record(
  sql: postgres.Sql,
  { id, type }: Commit | { id: string; type: 'assigned' },
): Promise<void> {
  await sql.begin((tx) => [
    tx`update cases set version = version + 1, state = ${sql.json(state(type))} where id = ${id}`,
    tx`insert into entries (id, version, type) select id, version, ${type} from cases where id = ${id}`,
  ]);
}

/** What the workflow may ask of the world. */
export const activitiesOn = (sql: postgres.Sql): Activities => ({
  commit: (request) => record(sql, request),
  async send({ id, names }) {
    const rows = names.map((name) => ({
      id,
      name: `${name}/${crypto.randomUUID()}`,
      body: 'x'.repeat(2_000),
    }));
    await sql`insert into letters ${sql(rows)}`;
  },
});

/** How many cases have their first letters. */
export async function begun(sql: postgres.Sql): Promise<number> {
  const [counted] = await sql<{ cases: number }[]>`select count(distinct id)::int as cases from letters`;
  return counted?.cases ?? 0;
}

/** The deadlines recorded late until now: when they were due and when they were recorded, in ms. */
export const recordedLate = (sql: postgres.Sql): Promise<{ dueAt: number; recordedAt: number }[]> => sql`
  select extract(epoch from due_at)::float8 * 1000 as "dueAt", extract(epoch from recorded_at)::float8 * 1000 as "recordedAt"
  from entries join cases using (id) where type = 'late'`;

/** What each role may not do is refused by PostgreSQL itself. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { roles } from '../../src/db/roles.js';
import { codeOf } from '../../src/finding.js';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import { shared } from '../support/shared.js';
import { createTestDatabase, emptyDatabase } from '../support/servers/postgres.js';

const { url } = await shared(createTestDatabase());

/** The code of the refusal; null where it was let. */
async function tried(role: string, statement: string): Promise<string | undefined | null> {
  await using database = openDatabase(url, { max: 1, role });
  return await database.db.execute(sql.raw(statement)).then(
    () => null,
    (error: unknown) => codeOf(error instanceof Error ? (error.cause ?? error) : error),
  );
}
const REFUSED = '42501';

it.each([
  `update journal set type = 'x'`,
  'delete from journal',
  'truncate journal',
  'alter table journal disable trigger append_only',
  'drop trigger append_only on journal',
  'drop table journal',
  `create or replace function refuse_change() returns trigger language plpgsql as 'begin return null; end'`,
  `set session_replication_role = replica`,
  'update acts set by = null',
  'delete from reports',
  'delete from sealed_entries',
  'update sealed_entries set salt = null',
  `update checkpoints set signed = ''`,
  'create table mine (n int)',
])('the service may not: %s', async (statement) => {
  expect(await tried(roles.service, statement)).toBe(REFUSED);
});

it('the service adds, changes and reads what is its own', async () => {
  for (const table of ['complaints', 'journal', 'texts', 'acts'])
    expect(await tried(roles.service, `select from ${table} limit 1`)).toBeNull();
  expect(await tried(roles.service, 'delete from sessions')).toBeNull();
  expect(await tried(roles.service, 'update complaints set settled = true')).toBeNull();
});

it.each(['texts', 'contacts', 'letters', 'commands', 'journal', 'staff', 'complaints', 'subjects'])(
  'who reads for reports may not read %s',
  async (table) => {
    expect(await tried(roles.reports, `select from ${table}`)).toBe(REFUSED);
  },
);

it('who reads for reports reads facts, and writes nothing', async () => {
  expect(await tried(roles.reports, 'select from complaint_facts')).toBeNull();
  expect(await tried(roles.reports, 'delete from complaint_facts')).toBe(REFUSED);
});

it('a user who only runs the service starts where the owner has migrated', async () => {
  await using database = await emptyDatabase();
  await migrateDatabase(database.url);
  const login = `app_${crypto.randomUUID().slice(0, 8)}`;
  await using owner = openDatabase(database.url, { max: 1 });
  await owner.db.execute(
    sql.raw(`create role ${login} login password 'runs'; grant ${roles.service} to ${login}`),
  );
  try {
    const theirs = Object.assign(new URL(database.url), { username: login, password: 'runs' }).href;
    await migrateDatabase(theirs);
    await using service = openDatabase(theirs, { max: 1, role: roles.service });
    expect(await service.db.execute('select from complaints')).toHaveLength(0);
    await expect(service.db.execute(sql.raw(`set role ${roles.purge}`))).rejects.toThrow();
  } finally {
    await owner.db.execute(sql.raw(`drop role ${login}`));
  }
});

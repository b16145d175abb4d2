/** A purge leaves no table out: the database itself says which refer to a complaint. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { roles } from '../../src/db/roles.js';
import { shared } from '../support/shared.js';
import { openTestDatabase } from '../support/servers/postgres.js';

const { db, url } = await shared(openTestDatabase());

/** What stays by intent: figures without a person, receipts, and who read what, without the link to files. */
const stay = ['complaint_facts', 'purge_receipts', 'purged_entries', 'access_log'];

it('every table with the number of a complaint is one that a purge takes rows from, or stays by intent', async () => {
  const found = await db.execute<{ name: string }>(sql`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('number', 'letter_id') order by 1`);
  await using purging = openDatabase(url, { max: 1, role: roles.purge });
  const mayDelete = sql`select table_name as name from information_schema.role_table_grants
    where grantee = ${roles.purge} and privilege_type = 'DELETE'`;
  const purged = new Set((await purging.db.execute<{ name: string }>(mayDelete)).map(({ name }) => name));
  expect(found.map(({ name }) => name).filter((name) => !purged.has(name) && !stay.includes(name))).toEqual(
    [],
  );
});

/** A purge leaves no table out: each table of the database is in one list alone, and what only grows is in its own. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { appendOnly, ofCases, receipts } from '../../src/db/roles.js';
import { shared } from '../support/shared.js';
import { openTestDatabase } from '../support/servers/postgres.js';

const { db } = await shared(openTestDatabase());

/** Figures, receipts and logs: of a case they have its number, and nothing that anybody wrote once it is purged. */
const ofNobody = [
  ...['complaint_facts', 'purge_receipts', 'purged_entries', 'access_log', 'second_looks'],
  ...['sealed_entries', 'sealed_texts'],
];
/** Of the organisation and its people. */
const ofTheHouse = [
  ...['policies', 'policy_draft', 'staff', 'teams', 'absences', 'keys', 'acts', 'canned_texts', 'sessions'],
  ...['sign_in_links', 'courses', 'course_versions', 'training_records', 'training_requirements'],
  ...['training_exceptions', 'training_warnings', 'causes', 'figure_notes', 'meetings', 'actions'],
  ...['second_look_draws', 'suggestions', 'suggestion_checks', 'reports', 'report_figures'],
  ...['seal_place', 'checkpoints', 'anchored'],
];
/** `prune` removes what is older than days: turns, bounds, what the platform told; bytes go with the last case that has them. */
const passing = ['provider_turns', 'allowances', 'platform_events', 'files'];

const names = async (query: ReturnType<typeof sql>): Promise<string[]> =>
  (await db.execute<{ name: string }>(query)).map(({ name }) => name);

it('every table is one that a purge takes rows from, or stays for a reason', async () => {
  const tables = await names(sql`select tablename as name from pg_tables where schemaname = 'public'`);
  expect([...ofCases, ...ofNobody, ...ofTheHouse, ...passing].toSorted()).toEqual(tables.toSorted());
});

it('of what stays, only figures, receipts and logs have the number of a complaint', async () => {
  const numbered = await names(sql`
    select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('number', 'letter_id')`);
  expect(numbered.filter((name) => !ofCases.includes(name)).toSorted()).toEqual(ofNobody.toSorted());
});

it('the service has no right to change what triggers keep from change', async () => {
  const kept = await names(sql`
    select event_object_table as name from information_schema.triggers
    where trigger_name = 'append_only' group by 1 having count(*) > 1`);
  expect([...appendOnly, ...receipts].toSorted()).toEqual(kept.toSorted());
});

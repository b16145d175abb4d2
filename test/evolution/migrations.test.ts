import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api';
import { integer, pgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { loadRun, unsettled } from '../../src/db/complaints/runs.js';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import * as bounds from '../../src/db/schema/bounds.js';
import * as causes from '../../src/db/schema/insights/causes.js';
import * as training from '../../src/db/schema/training.js';
import * as complaints from '../../src/db/schema/complaints.js';
import * as drafts from '../../src/db/schema/drafts.js';
import * as evidence from '../../src/db/schema/evidence.js';
import * as facts from '../../src/db/schema/facts.js';
import * as handlers from '../../src/db/schema/insights/handlers.js';
import * as secondLooks from '../../src/db/schema/insights/second-looks.js';
import * as insights from '../../src/db/schema/insights/reports.js';
import * as keeping from '../../src/db/schema/keeping.js';
import * as seal from '../../src/db/schema/seal.js';
import * as limits from '../../src/db/schema/limits.js';
import * as meetings from '../../src/db/schema/insights/meetings.js';
import * as messages from '../../src/db/schema/messages.js';
import * as people from '../../src/db/schema/people.js';
import * as sessions from '../../src/db/schema/sessions.js';
import * as suggestions from '../../src/db/schema/insights/suggestions.js';
import { nextMoment } from '../../src/domain/clocks/deadlines.js';
import { step } from '../../src/domain/complaint/step.js';
import { summary } from '../../src/domain/complaint/summary.js';
import { named, readChangelog } from '../../scripts/release/changelog.js';
import { brokenMigrations, migrationsFolder, migrationsIn } from '../../scripts/release/migrations.js';
import { lastRelease } from '../../scripts/release/records.js';
import { lost, migrationsAnd, migrationsBut, releasedDatabase } from './released-database.js';

const present = migrationsIn(migrationsFolder);
const { migrations: released } = lastRelease();

it('released migrations stay as they were, but for those that CHANGELOG.md names', () => {
  expect(released).not.toHaveLength(0);
  expect(brokenMigrations(released, present).toSorted()).toEqual(
    named(readChangelog(), 'migration', 'unreleased').toSorted(),
  );
});

it('a released migration that was edited, removed or given another time is noticed', () => {
  const [first] = released.map(({ tag }) => tag);
  const brokenBy = (folder: URL): string[] => brokenMigrations(released, migrationsIn(folder));
  expect(brokenBy(migrationsBut(() => {}, { [first ?? '']: 'select 1' }))).toEqual([first]);
  expect(brokenBy(migrationsBut(({ entries }) => entries.shift()))).toEqual([first]);
  expect(brokenBy(migrationsBut(({ entries }) => Object.assign(entries[0] ?? {}, { when: 1 })))).toEqual([
    first,
  ]);
  expect(brokenBy(migrationsAnd('select 1'))).toEqual([]);
});

it('a new migration that is older than a released one is noticed: no released database would apply it', () => {
  const late = migrationsBut(({ entries }) => entries.push({ tag: 'from_a_branch', when: 1 }), {
    from_a_branch: '',
  });
  expect(brokenMigrations(released, migrationsIn(late))).toEqual(['from_a_branch']);
});

it('a database of the last release keeps its rows, but for what CHANGELOG.md names', async () => {
  await using database = await releasedDatabase();
  await migrateDatabase(database.url);
  expect((await lost(database.url, database.rows)).toSorted()).toEqual(
    named(readChangelog(), 'rows', 'unreleased').toSorted(),
  );
});

it.each([
  ["delete from commands where name = 'resolve'", ['commands']],
  ['drop table mails', ['mails']],
  ['alter table contacts drop column phone', ['contacts.phone']],
])('a migration that loses something is noticed: %s', async (sql, what) => {
  await using database = await releasedDatabase();
  await migrateDatabase(database.url, fileURLToPath(migrationsAnd(sql)));
  expect(await lost(database.url, database.rows)).toEqual(what);
});

it('open complaints of the last release are taken over: each has a state, and deadlines that go on', async () => {
  await using database = await releasedDatabase();
  await migrateDatabase(database.url);
  await using pool = openDatabase(database.url);
  const all = await unsettled(pool.db, { after: '', limit: 100 });
  const numbers = all.filter(({ unfinished }) => unfinished).map(({ number }) => number);
  expect(numbers).not.toHaveLength(0);
  for (const number of numbers) {
    const stored = await loadRun(pool.db, number);
    if (stored === null) throw new Error(`${number} cannot be loaded`);
    const { policy, state } = stored;
    expect(summary(state)).toMatchObject({ number, stage: state.stage });
    const next = nextMoment(policy, state);
    expect(next, number).toMatchObject({ at: expect.any(Number) });
    expect(step(policy, state, null, next?.at ?? 0).events, number).not.toHaveLength(0);
  }
});

const snapshot = (name: string): Parameters<typeof generateMigration>[0] =>
  JSON.parse(readFileSync(new URL(`meta/${name}_snapshot.json`, migrationsFolder), 'utf8'));

it('the migrations make what the schema says; if not, run `npm run db:generate`', async () => {
  const last = snapshot(present.at(-1)?.tag.slice(0, 4) ?? '');
  const schema = {
    ...bounds,
    ...complaints,
    ...drafts,
    ...evidence,
    ...facts,
    ...handlers,
    ...secondLooks,
    ...insights,
    ...keeping,
    ...seal,
    ...limits,
    ...meetings,
    ...messages,
    ...causes,
    ...training,
    ...people,
    ...sessions,
    ...suggestions,
  };
  expect(await generateMigration(last, generateDrizzleJson(schema))).toEqual([]);
  const more = { ...schema, planted: pgTable('planted', { n: integer() }) };
  expect(await generateMigration(last, generateDrizzleJson(more))).toHaveLength(1);
});

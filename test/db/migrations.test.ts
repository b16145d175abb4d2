import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { migrateDatabase } from '../../src/servers/postgres/migrate.js';
import { emptyDatabase } from '../support/servers/postgres.js';
import { createTestDatabase } from '../support/servers/postgres.js';

const journalFile = new URL('../../src/db/migrations/meta/_journal.json', import.meta.url);
const { entries } = z
  .object({ entries: z.array(z.unknown()) })
  .parse(JSON.parse(readFileSync(journalFile, 'utf8')));

async function applied(url: string): Promise<number> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<
      { count: number }[]
    >`select count(*)::int as count from drizzle.__drizzle_migrations`;
    return row?.count ?? 0;
  } finally {
    await sql.end();
  }
}

it('migrating again changes nothing', async () => {
  await using server = await createTestDatabase();
  await migrateDatabase(server.url);
  expect(await applied(server.url)).toBe(entries.length);
});

it('several processes may migrate an empty database at once', async () => {
  await using server = await emptyDatabase();
  await Promise.all(Array.from({ length: 5 }, () => migrateDatabase(server.url)));
  expect(await applied(server.url)).toBe(entries.length);
});

/** Migrations as a release knows them: what was applied somewhere must stay as it was. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const Migrations = z.array(z.object({ tag: z.string(), when: z.number(), sha256: z.string() }));
export type Migrations = z.infer<typeof Migrations>;

const Journal = z.object({ entries: z.array(z.object({ tag: z.string(), when: z.number() })) });
/** Where the migrations lie. */
export const migrationsFolder = new URL('../../src/db/migrations/', import.meta.url);

/** The migrations of a folder, in the order they are applied. */
export function migrationsIn(folder: URL): Migrations {
  const { entries } = Journal.parse(JSON.parse(readFileSync(new URL('meta/_journal.json', folder), 'utf8')));
  return entries.map(({ tag, when }) => {
    const sql = readFileSync(new URL(`${tag}.sql`, folder));
    return { tag, when, sha256: createHash('sha256').update(sql).digest('hex') };
  });
}

/** Released migrations that are gone or not what they were, and new ones that a released database would never apply. */
export function brokenMigrations(released: Migrations, present: Migrations): string[] {
  const changed = released.filter(
    ({ tag, when, sha256 }) =>
      !present.some((now) => now.tag === tag && now.when === when && now.sha256 === sha256),
  );
  const known = new Set(released.map(({ tag }) => tag));
  // The migrator compares times, not names: what is older than the last one applied is passed over in silence.
  const last = Math.max(...released.map(({ when }) => when));
  const passedOver = present.filter(({ tag, when }) => !known.has(tag) && when <= last);
  return [...changed, ...passedOver].map(({ tag }) => tag);
}

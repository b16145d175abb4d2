/** What is kept of each release: histories in test/histories/<version>, all else in test/releases/<version>. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Migrations } from './migrations.js';
import { isReleased, readChangelog } from './changelog.js';

const root = new URL('../../', import.meta.url);
const releases = new URL('test/releases/', root);

/** Rows by table, as PostgreSQL writes them in JSON. */
export const Rows = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
export type Rows = z.infer<typeof Rows>;

const OpenApi = z.looseObject({ paths: z.record(z.string(), z.unknown()) });

/** The directory of a version's histories. */
export const historiesOf = (version: string): URL => new URL(`test/histories/${version}/`, root);
/** The directory of a version's other records. */
export const recordsOf = (version: string): URL => new URL(`${version}/`, releases);

/** All versions that were recorded, oldest first. */
export const recordedVersions = (): string[] =>
  (existsSync(releases) ? readdirSync(releases) : []).toSorted((a, b) =>
    a.localeCompare(b, 'en', { numeric: true }),
  );

/** What was recorded of the last release. */
export function lastRelease() {
  const version = recordedVersions().at(-1);
  if (version === undefined) throw new Error('No release is recorded: npm run release');
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, recordsOf(version)), 'utf8'));
  return {
    version,
    migrations: Migrations.parse(read('migrations.json')),
    rows: Rows.parse(read('rows.json')),
    openapi: OpenApi.parse(read('openapi.json')),
  };
}

/** Throws where a version is released: what was recorded of it never changes again. */
export function refuseReleased(version: string, changelog = readChangelog()): void {
  if (isReleased(changelog, version))
    throw new Error(`${version} is released (CHANGELOG.md gives its date): its records stay as they are.`);
}

/** Records what later versions are held against (`npm run release -- <version>`); again and again until it is released. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFlags } from '../../src/flags.js';
import { openApiDocument } from '../openapi.js';
import { migrationsFolder, migrationsIn } from './migrations.js';
import { historiesOf, recordsOf, refuseReleased } from './records.js';
import { readVersion } from '../../src/version.js';

const run = (command: string, ...flags: string[]): void =>
  void execFileSync(command, flags, { stdio: 'inherit' });

const usage = 'npm run release -- 0.2.0   records what later versions are held against';
const [version = readVersion()] = readFlags(usage, { allowPositionals: true }).positionals;
refuseReleased(version);
if (version !== readVersion()) run('npm', 'version', version, '--no-git-tag-version');

run('npm', 'run', 'record:histories');
const directory = recordsOf(version);
mkdirSync(directory, { recursive: true });
const keep = (name: string, content: unknown): void =>
  writeFileSync(new URL(name, directory), `${JSON.stringify(content, null, 2)}\n`);
keep('migrations.json', migrationsIn(migrationsFolder));
keep('openapi.json', await openApiDocument());
run('npx', 'oxfmt', fileURLToPath(directory), fileURLToPath(historiesOf(version)));
process.stdout.write(`Recorded ${version}. It is closed once CHANGELOG.md gives its date.\n`);

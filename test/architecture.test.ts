/** The house: which room may import which. What is not named here is an arrow against the order. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

const ground = ['finding', 'flags', 'ids', 'log', 'metrics', 'secret-files', 'version'];
const below = ['domain', 'contract', 'words', 'letters', 'db', 'providers', ...ground];

/** Each room of `src`, and `temporal`, with the rooms it may import. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  ...{
    finding: [],
    flags: ['finding'],
    'secret-files': ['finding'],
    log: [],
    metrics: [],
    version: [],
    ids: ['domain'],
  },
  config: ['finding', 'secret-files'],
  given: ['domain', 'words', 'finding'],
  contract: ['domain'],
  workflows: ['domain', 'contract'],
  words: ['domain'],
  letters: ['domain', 'words'],
  db: ['domain', ...ground],
  providers: ['domain', ...ground],
  runs: below,
  activities: [...below, 'runs'],
  cases: [...below, 'runs', 'config'],
  pages: ['domain', 'words', 'letters', 'cases'],
  api: [...below, 'runs', 'config', 'cases', 'pages'],
  client: [],
  local: [...below, 'config'],
  sandbox: ['domain', 'providers'],
  servers: [...below, 'config', 'given', 'temporal'],
  temporal: ['contract', 'finding', 'config', 'servers'],
};

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(main|worker|compose|admin)\.ts$/.test(name))
    .map((name) => join(folder, name));

/** The room a file is in: the folder below `src`, the file's own name at its top, or `temporal`. */
const roomOf = (path: string): string => {
  const [top = '', room = ''] = path.split('/');
  return top === 'src' ? room.replace(/\.[jt]sx?$/, '') : top;
};

const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:from|import|import\() ?'(\.[^']+)'/g)].map(([, to = '']) =>
    normalize(join(dirname(path), to)),
  );

it('no arrow of the import graph runs against the order of the house', () => {
  const against = [...sources('src'), ...sources('temporal')].flatMap((path) =>
    importsOf(path)
      .map(roomOf)
      .filter((room) => room !== roomOf(path) && mayImport[roomOf(path)]?.includes(room) !== true)
      .map((room) => `${path} → ${room}`),
  );
  expect(against).toEqual([]);
});

it('only runs speak to the client of Temporal, and there by one limit', () => {
  const speaking = sources('src')
    .filter((path) => roomOf(path) !== 'runs')
    .filter((path) => /temporal\.(workflow|withDeadline)/.test(readFileSync(path, 'utf8')));
  expect(speaking).toEqual([]);
  const limiting = sources('src/runs').filter((path) => /withDeadline/.test(readFileSync(path, 'utf8')));
  expect(limiting).toEqual(['src/runs/answered-by.ts']);
});

it('every room has its borders in the lint rules', () => {
  const config: { overrides: { files: string[] }[] } = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
  const named = config.overrides.flatMap(({ files }) => files).map(roomOf);
  const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(rooms.map(({ name }) => name).filter((name) => !named.includes(name))).toEqual([]);
});

/** Writes the docs that are made from the code; with `--check` it only says which are stale, and exits 1 if any is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { peopleCommands } from '../src/domain/commands/index.js';
import { readFlags } from '../src/flags.js';
import { platformDocument } from './platform-document.js';
import { lifecyclePage, lifecyclePicture } from './lifecycle-page.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** The commands that go by a key, each with its example, as a list of routes. */
function commandList(): string {
  const byKey = peopleCommands.filter(({ by }) =>
    by.some((relation) => relation !== 'complainant' && relation !== 'addressee'),
  );
  const route = (name: string): string => `POST /v1/complaints/{number}/${name}`;
  const width = Math.max(...byKey.map(({ name }) => route(name).length));
  const lines = byKey.map(({ name, example }) => `${route(name).padEnd(width)}  ${spaced(example)}`);
  return ['```http', ...lines, '```'].join('\n');
}

/** JSON on one line, with air. */
const spaced = (value: unknown): string => JSON.stringify(value, null, 1).replaceAll(/\n */g, ' ');

/** What stands between two marks of a page that is written by hand. */
const parts = [
  { path: 'README.md', name: 'lifecycle', make: lifecyclePicture },
  { path: 'docs/api.md', name: 'commands', make: commandList },
];

/** The docs as the code would have them: their content by path, below the root of the repository. */
export function docs(): Map<string, string> {
  const made = new Map([
    ['docs/lifecycle.md', lifecyclePage()],
    ['docs/platform.openapi.json', platformDocument()],
  ]);
  for (const { path, name, make } of parts) {
    const page = read(join(root, path));
    const marks = new RegExp(`(<!-- ${name}:begin -->\\n)[^]*?(<!-- ${name}:end -->)`);
    if (page !== null)
      made.set(
        path,
        page.replace(marks, (_, begin: string, end: string) => `${begin}${make()}\n${end}`),
      );
  }
  return made;
}

/** The docs that are not as the code would have them. */
export const staleDocs = (): string[] =>
  [...docs()].filter(([path, content]) => read(join(root, path)) !== content).map(([path]) => path);

const usage = `npm run docs              writes the documents that are made from the code
npm run docs -- --check   says which are stale, and exits 1 where any is`;

function main(): void {
  const { check } = readFlags(usage, { options: { check: { type: 'boolean', default: false } } }).values;
  const stale = staleDocs();
  if (check) {
    for (const path of stale) console.error(`${path} is stale: run npx tsx scripts/docs.ts`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  mkdirSync(join(root, 'docs'), { recursive: true });
  for (const [path, content] of docs()) writeFileSync(join(root, path), content);
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Nothing to write');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

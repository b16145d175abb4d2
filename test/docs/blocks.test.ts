/** No command of the documents is stale: each block says who runs it, and what is named is there. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { allBlocks, blocksOf, documents, isRun, walkOf, type Block } from './blocks.js';
import { walks } from './walks.js';

/** What is read, not run. */
const passive = ['text', 'json', 'http', 'mermaid', 'yaml', 'diff'];

const HOW = `
Say who runs it, in the block's first line:
  \`\`\`bash title="run: <walk>"        the walks of test/docs/walks.ts, run by test/e2e/docs.test.ts; show its output below
  \`\`\`bash title="run by: <file>"     a test or script that does the same
  \`\`\`bash title="not run: <why>"     what no test can run (production hosts), with the reason
What is only read is ${passive.join(', ')}; an output is \`\`\`text title="output".
`;

/** What is wrong with how a block is marked; null where nothing is. */
function objection({ language, title, shown, content }: Block): string | null {
  if (language === '') return `this block has no language (or its first line cannot be read)`;
  if (passive.includes(language)) return ['', 'output'].includes(title) ? null : `this block is not run`;
  const [, kind, what = ''] = /^(run|run by|not run): (.+)$/.exec(title) ?? [];
  if (kind === undefined) return `nothing runs this block`;
  if (kind === 'not run') return what.split(' ').length > 2 ? null : `give a reason`;
  if (kind === 'run by')
    return what.split(', ').every((file) => existsSync(file)) ? null : `${what} is not there`;
  const walk = walks[what];
  if (walk === undefined) return `test/docs/walks.ts has no walk named ${what}`;
  if (walk.language !== language) return `the walk ${what} is in ${walk.language}`;
  const definesOnly = /^\w+\(\) *\{/.test(content) || content.startsWith('import ');
  return shown.length > 0 || definesOnly ? null : 'show below what it prints, as ```text title="output"';
}

const objections = (blocks: Block[]): string[] =>
  blocks.flatMap((block) => {
    const said = objection(block);
    return said === null ? [] : [`${block.file}:${block.line}: ${said}`];
  });

it('every block of the documents is run, or says why not', () =>
  expect(objections(allBlocks()), HOW).toEqual([]));

it('every walk has blocks', () =>
  expect([...new Set(allBlocks().filter(isRun).map(walkOf))].toSorted()).toEqual(
    Object.keys(walks).toSorted(),
  ));

const example = (first: string, after = ''): string[] =>
  objections(blocksOf('docs/x.md', `Text\n\n${first}\nnpm run x\n\`\`\`\n${after}`));

it.each([
  ['without a language', '```', 'docs/x.md:3: this block has no language'],
  ['that nothing runs', '```bash', 'docs/x.md:3: nothing runs this block'],
  ['indented, that nothing runs', '  ```sh', 'docs/x.md:3: nothing runs this block'],
  ['without a reason', '```bash title="not run: sorry"', 'docs/x.md:3: give a reason'],
  [
    'of a test that is gone',
    '```bash title="run by: test/gone.ts"',
    'docs/x.md:3: test/gone.ts is not there',
  ],
  [
    'of an unknown walk',
    '```bash title="run: away"',
    'docs/x.md:3: test/docs/walks.ts has no walk named away',
  ],
  ['of a walk in another language', '```ts title="run: life"', 'docs/x.md:3: the walk life is in bash'],
  ['whose output is not shown', '```bash title="run: life"', 'docs/x.md:3: show below what it prints'],
])('a block %s is noticed, with what to do', (_, first, said) => expect(example(first).join()).toMatch(said));

it.each([
  ['a walk', '```bash title="run: life"', '```text title="output"\nx\n```\n'],
  ['a file', '```bash title="run by: .ci/run"', ''],
  ['nothing, for a reason', '```bash title="not run: needs a host of yours"', ''],
])('a block run by %s is fine', (_, first, after) => expect(example(first, after)).toEqual([]));

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const texts = [...documents, 'ARCHITECTURE.md', 'SECURITY.md', 'CHANGELOG.md'].map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
);

it.each(texts)('every script, file and link that %s names is there', (file, text) => {
  const commands = [...text.matchAll(/npm run ([\w:-]+)/g)].filter(([, name = '']) => !(name in scripts));
  const files = [...text.matchAll(/`((?:src|test|docs|scripts|temporal|examples|bench)\/[\w./-]+)`/g)];
  const links = [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)];
  expect([
    ...commands.map(([command]) => command),
    ...files.map(([, path = '']) => path).filter((path) => !existsSync(path)),
    ...links.map(([, link = '']) => link).filter((link) => !leadsSomewhere(file, link)),
  ]).toEqual([]);
});

function leadsSomewhere(from: string, link: string): boolean {
  const [path = '', heading] = link.split('#');
  const target = path === '' ? from : join(dirname(from), path);
  if (heading === undefined || !existsSync(target)) return existsSync(target);
  const headings = readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm);
  return [...headings].some(([, text = '']) => anchor(text) === heading);
}

/** A heading's anchor as GitHub makes it. */
const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');

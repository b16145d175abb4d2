/** Writes the docs that are made from the code; with `--check` it only says which are stale, and exits 1 if any is. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lifecyclePage, lifecyclePicture } from './lifecycle-page.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const block = /(<!-- lifecycle:begin -->\n)[\s\S]*?(<!-- lifecycle:end -->)/;

const read = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** The docs as the code would have them: their content by path, below the root of the repository. */
export function docs(): Map<string, string> {
  const made = new Map([['docs/lifecycle.md', lifecyclePage()]]);
  const readme = read(join(root, 'README.md'));
  if (readme !== null && block.test(readme)) {
    made.set(
      'README.md',
      readme.replace(block, (_, begin: string, end: string) => `${begin}${lifecyclePicture()}\n${end}`),
    );
  }
  return made;
}

/** The docs that are not as the code would have them. */
export const staleDocs = (): string[] =>
  [...docs()].filter(([path, content]) => read(join(root, path)) !== content).map(([path]) => path);

function main(): void {
  const stale = staleDocs();
  if (process.argv.includes('--check')) {
    for (const path of stale) console.error(`${path} is stale: run npx tsx scripts/docs.ts`);
    process.exitCode = stale.length > 0 ? 1 : 0;
    return;
  }
  mkdirSync(join(root, 'docs'), { recursive: true });
  for (const [path, content] of docs()) writeFileSync(join(root, path), content);
  console.log(stale.length > 0 ? `Written: ${stale.join(', ')}` : 'Nothing to write');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();

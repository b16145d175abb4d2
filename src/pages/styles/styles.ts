/** The stylesheet of each half of the pages: built beside this file, or, from the sources, compiled once and kept. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const halves = ['public', 'desk'] as const;
export type Half = (typeof halves)[number];

const here = fileURLToPath(new URL('.', import.meta.url));
const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Reads both; throws where neither a built sheet nor its source is there. */
export async function readStyles(): Promise<Record<Half, string>> {
  const [forPublic, forDesk] = await Promise.all(halves.map(readStyle));
  return { public: forPublic ?? '', desk: forDesk ?? '' };
}

const readStyle = (half: Half): Promise<string> =>
  readFile(`${here}${half}.css`, 'utf8').catch(() => compiledOnce(half));

/** Compiling takes seconds: what it came to is kept under the hash of what it was made of. */
async function compiledOnce(half: Half): Promise<string> {
  const sources = (await readdir(here)).filter((name) => name.endsWith('.scss')).toSorted();
  const texts = await Promise.all([
    ...sources.map((name) => readFile(`${here}${name}`, 'utf8')),
    ...packages.map((name) => readFile(`${modules}/${name}/package.json`, 'utf8')),
  ]);
  const hash = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 16);
  const kept = `${modules}/.cache/redress-styles/${half}-${hash}.css`;
  return await readFile(kept, 'utf8').catch(async () => {
    const css = await compileStyle(half);
    await mkdir(`${modules}/.cache/redress-styles`, { recursive: true });
    // Another process may be reading: it finds the whole, or nothing.
    const written = `${kept}.${process.pid}`;
    await writeFile(written, css);
    await rename(written, kept);
    return css;
  });
}

const packages = ['sass', 'govuk-frontend', '@ministryofjustice/frontend'] as const;

/** Makes the sheet of its Sass. */
export async function compileStyle(half: Half): Promise<string> {
  const { compileAsync } = await import('sass').catch((cause: unknown) => {
    throw new Error(
      'The stylesheets are not built, and what makes them is not installed: run `npm ci`, or start what `npm run build` made.',
      { cause },
    );
  });
  const { css } = await compileAsync(`${here}${half}.scss`, {
    // The second is how one of the packages names the other.
    ...{ loadPaths: [modules, `${modules}/..`], style: 'compressed', charset: false, quietDeps: true },
  });
  return css;
}

/** The fenced blocks of the documents, and what their first line says about who runs them. */
import { readdirSync, readFileSync } from 'node:fs';

export type Block = {
  file: string;
  /** Where the block begins, from 1. */
  line: number;
  language: string;
  title: string;
  content: string;
  /** The lines of output shown between this block and the next one that is run. */
  shown: string[];
};

/** Every document whose commands somebody may copy. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .toSorted(),
];

export const allBlocks = (): Block[] =>
  documents.flatMap((file) => blocksOf(file, readFileSync(file, 'utf8')));

/** The blocks of a document in their order, with the outputs that belong to them. */
export function blocksOf(file: string, markdown: string): Block[] {
  const found: Block[] = [];
  const fence = /^ *(```+|~~~+)(.*)\n([^]*?)^ *\1 *$/gm;
  for (const { 2: info = '', 3: content = '', index } of markdown.matchAll(fence)) {
    const { language, title } = read(info);
    if (title === 'output') found.findLast(isRun)?.shown.push(...content.trim().split('\n'));
    const line = markdown.slice(0, index).split('\n').length;
    found.push({ file, line, language, title, content, shown: [] });
  }
  return found;
}

function read(info: string): { language: string; title: string } {
  const [, language = '', title = ''] = /^(\S*)(?: title="([^"]*)")?$/.exec(info.trim()) ?? [];
  return { language, title };
}

/** Whether a walk runs the block; `test/e2e/docs.test.ts` does. */
export const isRun = ({ title }: Block): boolean => title.startsWith('run: ');

/** The walk a block belongs to. */
export const walkOf = ({ title }: Block): string => title.replace('run: ', '');

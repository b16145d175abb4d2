import { legible } from '../domain/disclosure/legible.js';

/** A letter before it takes form: HTML and plain text are made from the same blocks, so they cannot differ. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'rows'; rows: [label: string, value: string][] }
  | { kind: 'list'; items: string[] }
  /** Words a person wrote: shown apart, line by line. */
  | { kind: 'quote'; text: string }
  | { kind: 'link'; label: string; url: string };

/** All that a letter says, whole but without form; `sentence` and `link` make the text message. */
export type Sheet = Record<'title' | 'greeting' | 'intro' | 'sentence', string> & {
  /** The complaint's number; null where its reader may not know it. */
  number: string | null;
  link: string | null;
  blocks: Block[];
};

export const text = (line: string): Block => ({ kind: 'text', text: line });
export const heading = (line: string): Block => ({ kind: 'heading', text: line });
export const link = (label: string, url: string): Block => ({ kind: 'link', label, url });
export const rows = (...pairs: [label: string, value: string][]): Block => ({ kind: 'rows', rows: pairs });

export const list = (items: string[]): Block => ({ kind: 'list', items });

/** A person's words; nothing where there are none. */
export const quote = (written: string | undefined): Block[] =>
  written === undefined || legible(written) === '' ? [] : [{ kind: 'quote', text: legible(written) }];

/** A person's words under a heading; nothing where there are none. */
export const quoted = (title: string, written: string | undefined): Block[] => under(title, quote(written));

/** A list under a heading; nothing where it is empty. */
export const listed = (title: string, items: string[]): Block[] =>
  under(title, items.length === 0 ? [] : [list(items)]);

const under = (title: string, blocks: Block[]): Block[] =>
  blocks.length === 0 ? [] : [heading(title), ...blocks];

const bar = (lines: string): string => lines.replaceAll(/^/gm, '> ');

const asText = (block: Block, colon: string): string => {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'heading':
      return `** ${block.text} **`;
    case 'rows':
      return block.rows.map(([label, value]) => `${label}${colon}${value}`).join('\n');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'quote':
      return bar(block.text);
    default:
      return `${block.label}${colon.trimEnd()}\n${block.url}`;
  }
};

/** The letter as plain text, one empty line between blocks; `colon` as the language writes it. */
export const plainText = (blocks: Block[], colon: string): string =>
  `${blocks.map((block) => asText(block, colon)).join('\n\n')}\n`;

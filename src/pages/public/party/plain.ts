/** A case as plain text, to be kept: sections with a line under their title, words set in. */
import { inline, legible } from '../../../domain/disclosure/legible.js';
import type { Said } from '../../../domain/disclosure/statements/threads/thread.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { fileSize } from '../../../words/sizes.js';
import { instant } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';
import { isTakenDown, nameOf, titleOf } from './said.js';

export type Section = { title: string | null; lines: string[] };

/** Empty sections are left out; lines end as every system reads them. */
export const plainText = (sections: readonly Section[]): string =>
  `${sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) =>
      [...(title === null ? [] : [title, '-'.repeat(widthOf(title))]), ...lines].join('\n'),
    )
    .join('\n\n')}\n`.replaceAll('\n', '\r\n');

/** Chinese signs are twice as wide. */
const widthOf = (line: string): number =>
  Array.from(line).reduce((width, sign) => width + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0);

/** A person's words, set in so that nobody takes them for ours. */
export const quoted = (text: string): string[] =>
  legible(text)
    .split('\n')
    .map((line) => `    ${line}`.trimEnd());

export const under = (title: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [title, ...items.map((item) => `- ${item}`)];

export const threadLines = (thread: readonly Said[], words: Words, locale: Locale): string[] =>
  thread.flatMap((said, at) => [
    ...(at === 0 ? [] : ['']),
    `${instant(said.at, locale)} · ${words(`pages:course.said.${said.who}`)}`,
    titleOf(said, words, locale),
    ...said.words.flatMap((written) => [...named(nameOf(written, words)), ...quoted(written.text)]),
    ...said.files.map(({ name, bytes }) => `  ${inline(name)} (${fileSize(bytes, locale)})`),
    ...(isTakenDown(said) ? [words('pages:course.said.noWords')] : []),
  ]);

const named = (name: string | null): string[] => (name === null ? [] : [`  ${name}`]);

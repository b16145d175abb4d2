/** Where one may turn to besides, in words: for letters, pages and downloads alike. */
import { bodiesIn, type RedressBody } from '../domain/policy/redress-bodies.js';
import type { Locale } from '../domain/vocabulary.js';
import { span } from '../words/instants.js';
import type { Words } from '../words/languages.js';
import { listed, type Block } from './blocks.js';

/** A line for each body that is for readers of this language. */
export const outsideWays = (outside: readonly RedressBody[], words: Words, locale: Locale): string[] =>
  bodiesIn(outside, locale).map(({ name, url, limit }) =>
    limit === null
      ? words('outside.way', { name: name[locale], url })
      : words('outside.wayWithin', { name: name[locale], url, within: span(limit, locale) }),
  );

/** The same in a letter, under its heading. */
export const outsideIn = (
  { outside, locale }: { outside: readonly RedressBody[]; locale: Locale },
  words: Words,
): Block[] => listed(words('outside.heading'), outsideWays(outside, words, locale));

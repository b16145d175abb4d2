/** The chapter of the outside ways: bodies one may turn to besides, each for some classes and some languages. */
import { z } from 'zod';
import { Duration } from '../clocks/duration.js';
import { written } from '../text/written.js';
import { Category, Locale } from '../vocabulary.js';
import type { Policy } from './policy.js';

const Name = written(200);

const RedressBody = z.strictObject({
  name: z.strictObject({ 'zh-CN': Name, en: Name } satisfies Record<Locale, z.ZodType>),
  url: written(500).refine((url) => url.startsWith('https://'), 'must begin with https://'),
  /** Those it hears; none named: all. */
  categories: z.array(Category).default([]),
  /** The languages of those it is for; none named: all. */
  locales: z.array(Locale).default([]),
  /** How long after our answer it may be asked; null: it sets no limit. */
  limit: Duration.nullable().default(null),
});
export type RedressBody = z.infer<typeof RedressBody>;

export const RedressBodies = z.array(RedressBody).max(20).default([]);

/** The bodies for complaints of this class. */
export const bodiesFor = ({ redressBodies }: Policy, category: Category): RedressBody[] =>
  redressBodies.filter(({ categories }) => categories.length === 0 || categories.includes(category));

/** Those of them that are for readers of this language. */
export const bodiesIn = (bodies: readonly RedressBody[], locale: Locale): RedressBody[] =>
  bodies.filter(({ locales }) => locales.length === 0 || locales.includes(locale));

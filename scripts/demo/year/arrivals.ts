/** When complaints of a year come in, and what is planted in it. */
import type { Draw } from '../../loading/draw.js';
import { DAY_MS } from '../../../src/domain/clocks/zone.js';
import type { Category, Channel, Locale, Severity } from '../../../src/domain/vocabulary.js';

export const DAYS = 365;

/** Monday first. */
const weekly = [1.15, 1.05, 1, 1, 1.1, 0.9, 0.8];
/** So much more comes in at the end of the year than at its beginning. */
const GROWTH = 0.3;
/** How much a day differs from another of its kind, beside chance: the deviation of its logarithm. */
const UNREST = 0.12;

export const classes = { content: 0.45, account: 0.25, privacy: 0.15, other: 0.15 };
const channels = { web: 0.4, app: 0.4, hotline: 0.12, direct_message: 0.08 } satisfies Record<
  Channel,
  number
>;
const severities = { low: 0.25, normal: 0.5, high: 0.25 } satisfies Partial<Record<Severity, number>>;

/** The planted rise: a leak is found in one class, and most who write point to the same post. */
export const rise = {
  category: 'privacy',
  day: 240,
  days: 5,
  subject: 'https://example.com/u/4711/posts/1',
} as const;
/** How many come in on each of its days beside the usual ones: three times as many as usual, or eight. */
export const riseOf = (count: number): number =>
  Math.max(8, Math.round((3 * classes[rise.category] * count) / DAYS));

export type Arrival = {
  at: number;
  category: Category;
  channel: Channel;
  severity: keyof typeof severities;
  locale: Locale;
  /** What it is about. */
  subject: string;
};

export type Span = { count: number; from: number; calm: boolean };

/** All `count` of them from the instant `from` (a midnight in UTC) on, in the order of time; `calm`: without the rise. */
export function arrivals(draw: Draw, { count, from, calm }: Span): Arrival[] {
  const planted = calm ? 0 : riseOf(count) * rise.days;
  if (planted > count)
    throw new Error(
      `A year with a rise has at least ${planted} complaints: give a greater --count, or --calm.`,
    );
  const monday = (new Date(from).getUTCDay() + 6) % 7;
  let whole = 0;
  const upTo = Array.from({ length: DAYS }, (_, n) => {
    const level = (weekly[(monday + n) % 7] ?? 1) * (1 + (GROWTH * n) / DAYS);
    return (whole += level * Math.exp(UNREST * normal(draw)));
  });
  const dayOf = (place: number): number => upTo.findIndex((end) => place < end);
  const usual = Array.from({ length: count - planted }, (_, n) =>
    arrival(draw, dayOf(whole * draw.uniform()), {
      category: draw.by(classes),
      subject: `https://example.com/u/${draw.upTo(5_000)}/posts/${n}`,
    }),
  );
  const risen = Array.from({ length: planted }, (_, n) =>
    arrival(draw, rise.day + (n % rise.days), {
      category: rise.category,
      subject: draw.upTo(5) < 3 ? rise.subject : `https://example.com/u/4711/posts/${n + 2}`,
    }),
  );
  return [...usual, ...risen].map((one) => ({ ...one, at: from + one.at })).toSorted((a, b) => a.at - b.at);
}

const arrival = (draw: Draw, day: number, what: Pick<Arrival, 'category' | 'subject'>): Arrival => ({
  ...what,
  // By day more than by night, in UTC.
  at: day * DAY_MS + Math.floor(((6 + 17 * draw.uniform()) / 24) * DAY_MS),
  channel: draw.by(channels),
  severity: draw.by(severities),
  locale: draw.by({ 'zh-CN': 0.6, en: 0.4 }),
});

/** Of the standard normal distribution (Box and Muller). */
const normal = (draw: Draw): number =>
  Math.sqrt(-2 * Math.log(1 - draw.uniform())) * Math.cos(2 * Math.PI * draw.uniform());

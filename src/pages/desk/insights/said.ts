/** The numbers of reports as people read them: never a bare percentage, never more than they say. */
import { drawnOf } from '../../../domain/insights/history.js';
import { said, type Said } from '../../../domain/insights/interval.js';
import { NO_CAUSE_SAID, type Breakdown, type Cell, type Unit } from '../../../domain/insights/report.js';
import { teamName, type NameInEach } from '../../../domain/text/name.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { roughly } from '../../../words/instants.js';
import { languageNames, languages, wordsIn } from '../../../words/languages.js';
import { numbersIn } from '../../../words/numbers.js';

/** What ids in a report stand for. */
export type KeyNames = {
  teams: ReadonlyMap<string, NameInEach>;
  categories: ReadonlyMap<string, string>;
  causes: ReadonlyMap<string, string>;
};

export const percent = (share: number, locale: Locale): string =>
  numbersIn(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
export const count = (n: number, locale: Locale): string => numbersIn(locale).format(n);

/** A share with its interval, of few the count alone. */
export function shareSaid(told: Said, locale: Locale): string {
  const words = wordsIn(locale);
  if (told.as === 'nothing') return words('insights:nothing');
  const of = { k: count(told.k, locale), n: count(told.n, locale) };
  if (told.as === 'count') return words('insights:few', of);
  const [share, low, high] = [told.share, told.low, told.high].map((one) => percent(one, locale));
  return words('insights:share', { ...of, share, low, high });
}

/** A number with its interval; `p90` is told where there is room. */
export function valueOf(cell: Cell, unit: Unit, locale: Locale, { withP90 = false } = {}): string {
  const words = wordsIn(locale);
  if (unit === 'count') return count(cell.n, locale);
  if (unit === 'share') return shareSaid(said({ k: cell.k ?? 0, n: cell.n }), locale);
  if (cell.median === null) return words('insights:nothing');
  const [median, n] = [roughly(cell.median, locale), count(cell.n, locale)];
  const told =
    cell.low === null || cell.high === null
      ? words('insights:durationFew', { median, n })
      : words('insights:duration', {
          ...{ median, n, low: roughly(cell.low, locale), high: roughly(cell.high, locale) },
        });
  return cell.p90 === null || !withP90
    ? told
    : `${told}${words('insights:p90', { p90: roughly(cell.p90, locale) })}`;
}

const isKey = (key: string): key is keyof typeof languages.en.insights.key =>
  Object.hasOwn(languages.en.insights.key, key);

/** What a number is of. */
export function keyName(
  by: Breakdown,
  key: string,
  { teams, categories, causes }: KeyNames,
  locale: Locale,
): string {
  const words = wordsIn(locale);
  if (by === 'total') return words('insights:by.total');
  if (by === 'cause') return causeName(key, causes, locale);
  if (key === '') return words('insights:key.none');
  if (by === 'team') return teamName(teams, key, locale);
  if (by === 'category') return categories.get(key) ?? key;
  if (by === 'locale') return key === 'en' || key === 'zh-CN' ? languageNames[key] : key;
  return by !== 'subject' && isKey(key) ? words(`insights:key.${key}`) : key;
}

function causeName(key: string, causes: KeyNames['causes'], locale: Locale): string {
  if (key === '') return wordsIn(locale)('insights:key.noCause');
  return key === NO_CAUSE_SAID ? wordsIn(locale)('insights:key.notSaid') : (causes.get(key) ?? key);
}

/** A number on the axis of a chart: in hours, in per cent. */
export function axisOf(value: number, unit: Unit): number {
  if (unit === 'count') return value;
  return unit === 'duration' ? value / 3_600_000 : 100 * value;
}

/** A bar of it; null where there is none, or no share is said of so few. */
export function barOf(cell: Cell, unit: Unit): number | null {
  if (unit === 'share' && said({ k: cell.k ?? 0, n: cell.n }).as !== 'share') return null;
  const drawn = drawnOf(cell, unit);
  return drawn === null ? null : axisOf(drawn, unit);
}

/** A limit of a chart, which is no number of cases. */
export function inUnit(value: number, unit: Unit, locale: Locale): string {
  if (unit === 'duration') return roughly(value, locale);
  if (unit === 'share') return percent(value, locale);
  return numbersIn(locale, { maximumFractionDigits: 1 }).format(value);
}

/** Figures of the promise as people read them: a share never without what it is a share of. */
import { startOf, type Days, type Figures, type Share } from '../../../domain/facts/promise.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { roughly, span } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { numbersIn } from '../../../words/numbers.js';

export const counted = (n: number, locale: Locale): string => numbersIn(locale).format(n);

export const daysText = (days: Days, locale: Locale): string => span(-startOf(days, 0), locale);

export function shareText({ of, n, percent }: Share, locale: Locale): string {
  const words = wordsIn(locale);
  if (of === 0) return words('promise:none');
  if (n === null) return words('promise:few');
  const share = { n: counted(n, locale), of: counted(of, locale) };
  return percent === null
    ? words('promise:share', share)
    : words('promise:percent', {
        ...share,
        percent: numbersIn(locale, { style: 'percent' }).format(percent / 100),
      });
}

/** Of so many, a length of time that so large a part of them did not exceed. */
export function timeText({ of }: Figures['firstResponse'], ms: number | null, locale: Locale): string {
  const words = wordsIn(locale);
  if (ms !== null) return roughly(ms, locale);
  return words(of === 0 ? 'promise:none' : 'promise:few');
}

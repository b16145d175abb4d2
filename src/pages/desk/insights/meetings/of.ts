import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';

/** The period of a report as people call it. */
export const periodName = (name: string, locale: Locale): string =>
  wordsIn(locale)(name.includes('W') ? 'insights:week' : 'insights:month', { name });

/** Which report a meeting looks at. */
export const reportPhrase = (
  { report, version }: { report: string; version: number },
  locale: Locale,
): string => wordsIn(locale)('meetings:of', { period: periodName(report, locale), version });

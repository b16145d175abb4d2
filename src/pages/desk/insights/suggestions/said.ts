/** Suggestions as people read them. */
import { today, type Cause } from '../../../../domain/causes/causes.js';
import { said, type Ratio } from '../../../../domain/insights/interval.js';
import type { Target } from '../../../../domain/insights/effect.js';
import type { Measure, SuggestionStage } from '../../../../domain/insights/suggestions/suggestion.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { percent, shareSaid } from '../said.js';
import { numbersIn } from '../../../../words/numbers.js';

/** What stands beside them: causes, people, those who work `here` now, and classes. */
export type Around = {
  causes: readonly Cause[];
  people: ReadonlyMap<string, string>;
  here: ReadonlySet<string>;
  categories: ReadonlyMap<string, string>;
};

/** Whom a form offers: who works here, and who is chosen in it already. */
export const offered = (
  { people, here }: Pick<Around, 'people' | 'here'>,
  chosen: readonly string[] = [],
): { value: string; text: string }[] =>
  [...people].filter(([id]) => here.has(id) || chosen.includes(id)).map(([value, text]) => ({ value, text }));

/** A share with its interval, as reports say it. */
export const shareOf = (ratio: Ratio, locale: Locale): string => shareSaid(said(ratio), locale);

/** What it is measured by. */
export function measureText(
  { kind, key }: Measure,
  { categories }: Pick<Around, 'categories'>,
  locale: Locale,
): string {
  const words = wordsIn(locale);
  if (kind === 'causes') return words('improvement:measure.causes');
  if (kind === 'in-time' && key === null) return words('improvement:measure.in-time');
  const named = { key: kind === 'subject' ? (key ?? '') : (categories.get(key ?? '') ?? key ?? '') };
  return kind === 'in-time'
    ? words('improvement:measure.in-time-of', named)
    : words(`improvement:measure.${kind}`, named);
}

export const targetText = ({ share, better }: Target, locale: Locale): string =>
  wordsIn(locale)(`improvement:target.${better}`, { share: percent(share, locale) });

/** The names of causes, by what has become of them. */
export const causeNames = (causes: readonly Cause[], ids: readonly string[], locale: Locale): string[] =>
  today(causes, ids).map(({ name }) => name[locale]);

/** Points of per cent with their sign. */
export const points = (difference: number, locale: Locale): string =>
  numbersIn(locale, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })
    .format(100 * difference)
    .replace('-', '−');

export const stageColour: Record<SuggestionStage, string> = {
  ...{ proposed: 'govuk-tag--grey', started: 'govuk-tag--blue', done: 'govuk-tag--blue' },
  ...{ effective: 'govuk-tag--green', 'not-effective': 'govuk-tag--red' },
  ...{ 'not-measurable': 'govuk-tag--yellow', reopened: 'govuk-tag--orange', abandoned: 'govuk-tag--grey' },
};

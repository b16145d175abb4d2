/** What everybody reads of suggestions (process row P22): which causes were found, what was done, and whether it helped. */
import { FEWEST, type Days } from '../../facts/promise.js';
import type { Locale } from '../../vocabulary.js';
import type { Suggestion } from './suggestion.js';

/** `came-back`: the program found so, and opened it again. */
export const effects = ['waiting', 'helped', 'did-not-help', 'unclear', 'came-back'] as const;
export type PublicEffect = (typeof effects)[number];

export type Improvement = {
  causes: Record<Locale, string>[];
  told: Record<Locale, string>;
  effect: PublicEffect;
  /** Closed complaints of these causes in the last so many days; null: too few to say. */
  complaints: { days: Days; n: number | null }[];
};

/** A count as it is published. */
export const publicCount = (n: number): number | null => (n > 0 && n < FEWEST ? null : n);

/** Whether it helped, as it stands. */
export function effectOf({ stage, reason }: Pick<Suggestion, 'stage' | 'reason'>): PublicEffect {
  if (stage === 'effective') return 'helped';
  if (stage === 'not-effective') return 'did-not-help';
  if (stage === 'not-measurable') return 'unclear';
  return stage === 'reopened' && reason === null ? 'came-back' : 'waiting';
}

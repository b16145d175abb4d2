/** How often the second look agrees with the first, for each rule. */
import { Z } from './distributions.js';
import { groupsOf } from './groups.js';
import { FEWEST_FOR_SHARE, said, type Interval, type Said } from './interval.js';

/** One case judged twice by this rule: what each said. */
export type Judged = { rule: string; first: string; second: string };

export type Agreement = {
  rule: string;
  /** Of all that were judged twice, how many alike. */
  agreed: Said;
  /**
   * Beyond what chance alone has two judges agree (Cohen 1960), with its large-sample interval of 95 %; null for few cases,
   * and where one of the two always said the same: then it is 0 or not defined, however well they agree.
   */
  kappa: (Interval & { value: number }) | null;
};

/** By rule, in alphabetical order. */
export const agreements = (judged: readonly Judged[]): Agreement[] =>
  groupsOf(judged, ({ rule }) => rule).map(([rule, pairs]) => {
    const k = pairs.filter(({ first, second }) => first === second).length;
    return { rule, agreed: said({ k, n: pairs.length }), kappa: kappaOf(pairs) };
  });

function kappaOf(pairs: readonly Omit<Judged, 'rule'>[]): Agreement['kappa'] {
  const n = pairs.length;
  if (n < FEWEST_FOR_SHARE) return null;
  const saidBy = (who: 'first' | 'second'): number => new Set(pairs.map((pair) => pair[who])).size;
  if (saidBy('first') < 2 || saidBy('second') < 2) return null;
  const agreed = pairs.filter(({ first, second }) => first === second).length / n;
  const verdicts = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const chance = [...verdicts].reduce((sum, verdict) => {
    const by = (who: 'first' | 'second'): number => pairs.filter((pair) => pair[who] === verdict).length / n;
    return sum + by('first') * by('second');
  }, 0);
  const value = (agreed - chance) / (1 - chance);
  const half = (Z[0.95] * Math.sqrt((agreed * (1 - agreed)) / n)) / (1 - chance);
  return { value, low: Math.max(-1, value - half), high: Math.min(1, value + half) };
}

/** Whether a suggestion did what it was made for (process row P17): its measure before and after, against the target. */
import { differenceOfShares, FEWEST_FOR_SHARE, type Interval, type Ratio } from './interval.js';

/** Stated before it starts: what the share is to come to, from 0 to 1, and which way is better. */
export type Target = { share: number; better: 'lower' | 'higher' };

export type Effect = {
  /**
   * `effective`: the target is reached, and the share became better by more than chance (95 %). `not-effective`: the target
   * is missed. `not-measurable`: too few cases, or what was reached may be chance.
   */
  verdict: 'effective' | 'not-effective' | 'not-measurable';
  /** What it became less what it was, with its interval; null where cases are too few. */
  change: (Interval & { value: number }) | null;
};

/** Judges the cases of the baseline window and of the window that the check looks at. */
export function effect(
  { before, after }: { before: Ratio; after: Ratio },
  { share, better }: Target,
): Effect {
  if (before.n < FEWEST_FOR_SHARE || after.n < FEWEST_FOR_SHARE)
    return { verdict: 'not-measurable', change: null };
  const change = differenceOfShares(after, before);
  const became = after.k / after.n;
  const reached = better === 'lower' ? became <= share : became >= share;
  if (!reached) return { verdict: 'not-effective', change };
  const beyondChance = better === 'lower' ? change.high < 0 : change.low > 0;
  return { verdict: beyondChance ? 'effective' : 'not-measurable', change };
}

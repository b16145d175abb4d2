/** How the promise was kept (process row P22): what counts, in which window, and what of small numbers is published. */
import { DAY_MS } from '../clocks/zone.js';
import { FEWEST_FOR_SHARE } from '../insights/interval.js';
import type { DeadlineName } from '../policy/deadlines.js';
import type { Category, Ending, Outcome } from '../vocabulary.js';
import type { Facts } from './facts.js';

/** The windows end now and are so many days long. A round belongs to those in which it began: a complaint with its receipt. */
export const WINDOWS = [30, 90] as const;
export type Days = (typeof WINDOWS)[number];
/** When (ms) a window begins that ends at `now`. */
export const startOf = (days: Days, now: number): number => now - days * DAY_MS;

/** The deadlines that are promised: to be reviewed, decided, told, and all of it together. */
export const promised = ['review', 'investigation', 'feedback', 'promise'] as const satisfies DeadlineName[];
export type Promised = (typeof promised)[number];

/** How a deadline of a round ended, or that it runs on although it is past; null: none of these, as yet. */
export type Ran = 'met' | 'missed' | 'overdue' | null;

/** What the promise asks of a round. */
export type Round = {
  begunBy: Facts['begunBy'];
  category: Category;
  /** Accepted or rejected. */
  reviewed: boolean;
  decided: boolean;
  untold: boolean;
  takenBack: boolean;
  ending: Ending | null;
  outcome: Outcome | null;
  ran: Record<Promised, Ran>;
};
/** Rounds that are alike; `days`: the shortest window they belong to. */
export type Alike = { days: Days; round: Round; n: number };
/** How long (ms, minutes that have begun) from receipt to the verdict of the first review; `category` null: of all together. */
export type Response = { days: Days; category: Category | null; n: number; median: number; p90: number };

/**
 * Whether it was kept in this round; null where it was not put to the test, or its time is not over yet. What was late
 * stays late, also where somebody then withdrew; what is late and still not done counts as late already.
 */
export function isKept(round: Round, deadline: Promised): boolean | null {
  if (round.begunBy !== 'received') return null;
  const ran = round.ran[deadline];
  if (ran === null) return null;
  const isLate = ran !== 'met';
  switch (deadline) {
    case 'review':
      return isLate ? false : round.reviewed || null;
    case 'investigation':
      return isLate ? false : round.decided || null;
    case 'feedback':
    case 'promise':
      // Whoever withdrew, or whose matter is dealt with elsewhere, is owed no result here.
      return round.ending === 'withdrawn' || round.ending === 'merged' ? null : !isLate && !round.untold;
  }
}

/** Whether this appeal, of whichever side, changed what was decided; null while it is open, where it was taken back, or for no appeal. */
export const isOverturning = ({ begunBy, takenBack, decided, outcome }: Round): boolean | null =>
  begunBy !== 'appealed' || takenBack || !decided ? null : outcome !== 'dismissed';

/** Of fewer, unless it is none, nothing is published. */
export const FEWEST = 3;

/** So many of so many, as published: null where too few say anything; `percent` only of enough. */
export type Share = { of: number; n: number | null; percent: number | null };
const FEWEST_FOR_P90 = 10;

export const shareOf = (n: number, of: number): Share => ({
  of,
  n: of > 0 && of < FEWEST ? null : n,
  // Rounded down: 999 of 1,000 are not all.
  percent: of < FEWEST_FOR_SHARE ? null : Math.floor((100 * n) / of),
});

export type Figures = {
  received: number;
  kept: Record<Promised, Share>;
  firstResponse: { of: number; medianMs: number | null; p90Ms: number | null };
  overturned: Share;
};
/** `categories` are those of the policy in force; `all` has complaints of former ones as well. */
export type Window = { days: Days; all: Figures; categories: Record<Category, Figures> };

/** The figures of every window. */
export const howItWent = (
  { rounds, responses }: { rounds: readonly Alike[]; responses: readonly Response[] },
  categories: readonly Category[],
): Window[] =>
  WINDOWS.map((days) => {
    const within = rounds.filter((alike) => alike.days <= days);
    const response = (of: Category | null): Response | undefined =>
      responses.find((one) => one.days === days && one.category === of);
    const ofClass = (id: Category): Figures =>
      figures(
        within.filter(({ round }) => round.category === id),
        response(id),
      );
    return {
      ...{ days, all: figures(within, response(null)) },
      categories: Object.fromEntries(categories.map((id) => [id, ofClass(id)])),
    };
  });

function figures(rounds: readonly Alike[], response: Response | undefined): Figures {
  const count = (is: (round: Round) => boolean): number =>
    rounds.reduce((sum, { round, n }) => sum + (is(round) ? n : 0), 0);
  const share = (holds: (round: Round) => boolean | null): Share =>
    shareOf(
      count((round) => holds(round) === true),
      count((round) => holds(round) !== null),
    );
  const of = response?.n ?? 0;
  return {
    received: count(({ begunBy }) => begunBy === 'received'),
    kept: {
      review: share((round) => isKept(round, 'review')),
      investigation: share((round) => isKept(round, 'investigation')),
      feedback: share((round) => isKept(round, 'feedback')),
      promise: share((round) => isKept(round, 'promise')),
    },
    firstResponse: {
      of,
      medianMs: of < FEWEST ? null : (response?.median ?? null),
      p90Ms: of < FEWEST_FOR_P90 ? null : (response?.p90 ?? null),
    },
    overturned: share(isOverturning),
  };
}

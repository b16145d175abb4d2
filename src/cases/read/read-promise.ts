/** How the promise was kept (process row P22): for everybody to read, so it is counted seldom, whoever asks. */
import type { Db } from '../../db/client.js';
import { readLived } from '../../db/facts/promise.js';
import { published } from '../../db/insights/suggestions/published.js';
import type { Improvement } from '../../domain/insights/suggestions/published.js';
import { howItWent, type Window } from '../../domain/facts/promise.js';
import type { Ctx } from '../context.js';

/** How long an answer, or a failure, is given again at least. */
const LIVES_MS = { found: 60_000, failed: 5_000 } as const;
/** And so many times as long as it took: counting takes the database a hundredth of its time at most. */
const REST = 100;

/** `now`: the instant (ms) at which the windows end. `improvements`: what was done about causes. */
export type HowItWent = { now: number; windows: Window[]; improvements: Improvement[] };

/** So long what was found last is shown, while it is counted anew or cannot be. */
const SHOWN_MS = 3_600_000;

/** `found`: what is known without waiting; the instants are of this process. */
type Counting = { went: Promise<HowItWent>; until: number; found: HowItWent | null; foundAt: number };

const known = new WeakMap<Db, Counting>();

type Deps = Pick<Ctx, 'db' | 'policy'>;

/** Counted at most once a minute in each process, for all who ask together. */
export const readPromise = (deps: Deps): Promise<HowItWent> => counting(deps).went;

/** What was counted last, for pages that wait for nothing; null: nobody can say just now. */
export const promiseAtHand = (deps: Deps): HowItWent | null => counting(deps).found;

function counting(deps: Deps): Counting {
  const held = known.get(deps.db);
  const since = performance.now();
  if (held !== undefined && since < held.until) return held;
  const last = held !== undefined && since < held.foundAt + SHOWN_MS ? held.found : null;
  const rest = (leastMs: number): number => {
    const at = performance.now();
    return at + Math.max(leastMs, REST * (at - since));
  };
  const counted = count(deps).then(
    (found) => {
      Object.assign(begun, { found, foundAt: since, until: rest(LIVES_MS.found) });
      return found;
    },
    (error: unknown) => {
      begun.until = rest(LIVES_MS.failed);
      if (last === null) throw error;
      return last;
    },
  );
  const begun: Counting = { went: counted, until: Infinity, found: last, foundAt: held?.foundAt ?? since };
  // Whoever does not wait for it hears of no failure.
  counted.catch(() => {});
  known.set(deps.db, begun);
  return begun;
}

async function count({ db, policy }: Deps): Promise<HowItWent> {
  const { now, ...lived } = await readLived(db);
  return {
    ...{ now, windows: howItWent(lived, Object.keys(policy.document.categories)) },
    improvements: await published(db),
  };
}

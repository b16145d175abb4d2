/** How the promise was kept (process row P22): for everybody to read, so it is counted seldom, whoever asks. */
import type { Db } from '../../db/client.js';
import { readLived } from '../../db/facts/promise.js';
import { howItWent, type Window } from '../../domain/facts/promise.js';
import type { Ctx } from '../context.js';

/** How long an answer, or a failure, is given again at least. */
const LIVES_MS = { found: 60_000, failed: 5_000 } as const;
/** And so many times as long as it took: counting takes the database a hundredth of its time at most. */
const REST = 100;

/** `now`: the instant (ms) at which the windows end. */
export type HowItWent = { now: number; windows: Window[] };

const known = new WeakMap<Db, { went: Promise<HowItWent>; until: number }>();

/** Counted at most once a minute in each process, for all who ask together. */
export function readPromise({ db, policy }: Pick<Ctx, 'db' | 'policy'>): Promise<HowItWent> {
  const held = known.get(db);
  if (held !== undefined && performance.now() < held.until) return held.went;
  const since = performance.now();
  const asked = {
    went: readLived(db).then(({ now, ...lived }) => ({
      ...{ now, windows: howItWent(lived, Object.keys(policy.document.categories)) },
    })),
    until: Number.POSITIVE_INFINITY,
  };
  const keep = (leastMs: number) => (): void => {
    const at = performance.now();
    asked.until = at + Math.max(leastMs, REST * (at - since));
  };
  asked.went.then(keep(LIVES_MS.found), keep(LIVES_MS.failed));
  known.set(db, asked);
  return asked.went;
}

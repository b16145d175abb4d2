import type { ActivityDeps } from '../deps.js';

/** How long Temporal may take to answer (ms) before a delivery waits for its next attempt. */
export const ANSWER_WITHIN_MS = 10_000;

/** Asks Temporal, and throws where it does not answer in time. */
export const inTime = <T>({ temporal }: Pick<ActivityDeps, 'temporal'>, call: () => Promise<T>): Promise<T> =>
  temporal.withDeadline(Date.now() + ANSWER_WITHIN_MS, call);

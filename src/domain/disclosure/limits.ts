/** What a complainant is told of a warning or a limit: how it stands, why, and until when. */
import { mayAppeal, standingOf, type Limit, type Standing } from '../intake/limits.js';
import type { DeadlineTold } from './letters.js';

export type LimitShown = {
  standing: Standing;
  /** In the words of whoever did it last. */
  why: string;
  until: number | null;
  mayAppeal: boolean;
};
/** The same with the page that says it and takes an appeal. */
export type LimitTold = LimitShown & { url: string };

type Words = { warning: string; reason: string | null; keptWhy: string | null; liftedWhy: string | null };

export const limitTold = (limit: Limit & Words, now: number): LimitShown => ({
  standing: standingOf(limit, now),
  why: limit.liftedWhy ?? limit.keptWhy ?? limit.reason ?? limit.warning,
  until: limit.until,
  mayAppeal: mayAppeal(limit, now),
});

/** By when an appeal against it is decided, as whoever may decide is told; null where there is none. */
export const appealDeadline = (
  { appealDueAt }: Pick<Limit, 'appealDueAt'>,
  now: number,
): DeadlineTold | null =>
  appealDueAt === null ? null : { what: 'limit-appeal', at: appealDueAt, passed: appealDueAt <= now };

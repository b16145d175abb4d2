/** Who may have something made better: whoever leads, supervises or administers. */
import { readClock } from '../../db/clock.js';
import type { Db } from '../../db/client.js';
import { directory } from '../../db/people/directory.js';
import type { Day } from '../../domain/insights/suggestions/suggestion.js';
import { dayOf } from '../../domain/insights/suggestions/measured.js';
import { actsForTeams } from '../../domain/people/board.js';
import type { Ctx } from '../context.js';
import { fail, type Failure } from '../failure.js';
import type { Principal } from '../principal.js';
import { needInsights } from './read-reports.js';

export const mayImprove = (who: Principal): boolean => actsForTeams(who);

/** Only they pass. */
export function needImprover(who: Principal): void {
  if (!mayImprove(who))
    throw fail('not-allowed', { detail: 'Only leads, supervisors and administrators may do this.' });
}

/** They pass, and so does whoever is to do it. */
export function needImproverOr(owner: string | undefined, who: Principal): void {
  if (owner === undefined || owner !== who.caller.id) needImprover(who);
}

/** Whoever reads insights passes, and whoever is to do it. */
export function needReaderOr(owner: string | undefined, who: Principal): void {
  if (owner === undefined || owner !== who.caller.id) needInsights(who);
}

/** As things stand it cannot be so. */
export const objected = ({ path, message }: { path: string; message: string }): Failure =>
  fail('conflict', { detail: `It ${message}.`, errors: [{ path, message }] });

/** The day it is in the zone of reports, by PostgreSQL's clock. */
export const today = async (db: Db, { policy }: Pick<Ctx, 'policy'>): Promise<Day> =>
  dayOf(await readClock(db), policy.document.reports.zone);

/** Who works here, and so can be given something to do. */
export const readHere = async ({ db }: Pick<Ctx, 'db'>): Promise<ReadonlySet<string>> =>
  new Set((await directory(db)).filter(({ active }) => active).map(({ id }) => id));

/** Throws where this is nobody who works here; `kept`: whoever it was before may stay. */
export async function needColleague(tx: Db, owner: string, kept: string | null = null): Promise<void> {
  if (owner === kept || (await readHere({ db: tx })).has(owner)) return;
  throw fail('invalid', { errors: [{ path: '/owner', message: 'is nobody who works here' }] });
}

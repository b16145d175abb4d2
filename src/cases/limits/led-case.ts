import type { Db } from '../../db/client.js';
import * as cases from '../../db/complaints/cases.js';
import type { LimitRow } from '../../db/people/limits.js';
import { limitTold } from '../../domain/disclosure/limits.js';
import { isAppealLate, leads } from '../../domain/intake/limits.js';
import { iso, isoOrNull } from '../../domain/complaint/summary.js';
import { fail, refused } from '../failure.js';
import { needSeen, numberOf } from '../find-case.js';
import { needStaff, objectionToKeyOf, type Principal } from '../principal.js';

/** The case, for somebody who leads there; throws for anybody else. */
export async function ledCase(db: Db, who: Principal, typed: string): Promise<cases.Case> {
  needStaff(who);
  const { found, relations } = needSeen(who, await cases.find(db, numberOf(typed)));
  if (!leads(relations)) throw fail('not-allowed', { detail: 'Only those who lead there may do this.' });
  const objection = objectionToKeyOf(who, found.state);
  if (objection !== null) throw refused(objection);
  return found;
}

/** A limit as the staff see it. */
export const shownLimit = (limit: LimitRow, now: number) => {
  const { standing, why } = limitTold(limit, now);
  return {
    ...{ id: limit.id, number: limit.number, standing, why, appeal: limit.appeal },
    ...{ warnedBy: limit.warnedBy, warnedAt: iso(limit.warnedAt) },
    ...{ limitedBy: limit.limitedBy, limitedAt: isoOrNull(limit.limitedAt), until: isoOrNull(limit.until) },
    ...{ appealedAt: isoOrNull(limit.appealedAt), appealDueAt: isoOrNull(limit.appealDueAt) },
    overdue: isAppealLate(limit, now),
  };
};

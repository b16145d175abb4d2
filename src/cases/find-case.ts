/** The case somebody speaks of; what is not there for them is not found. */
import * as cases from '../db/complaints/cases.js';
import type { Case } from '../db/complaints/cases.js';
import { hasRespondent } from '../domain/disclosure/keyed.js';
import { parseComplaintNumber } from '../domain/intake/number.js';
import { lacksCourseAlone, relationsSeen, type Seen } from '../domain/people/visibility.js';
import type { Relation } from '../domain/vocabulary.js';
import { tokenHash } from '../ids/tokens.js';
import type { Ctx } from './context.js';
import { fail, notFound, type Failure } from './failure.js';
import { mayRead, needStaff, type Principal } from './principal.js';

/** The number as it is stored; what cannot be a number is not there. */
export function numberOf(typed: string): string {
  const number = parseComplaintNumber(typed);
  if (number === null) throw notFound();
  return number;
}

/** The case and the relations to it of whoever has the key; throws where it is not there for them. */
export function needSeen<T extends Seen>(
  who: Principal,
  found: T | null,
): { found: T; relations: Relation[] } {
  const relations = found && relationsSeen(who, found);
  if (found === null || relations === null) throw unseen(who, found);
  return { found, relations };
}

/** Why it is not there for them: who lacks nothing but a course is told so. */
export const unseen = (who: Principal, found: Seen | null): Failure =>
  found !== null && lacksCourseAlone(who, found) ? fail('course-missing') : notFound();

/** The number of a case that one of the staff may read. */
export async function numberForStaff(
  { db }: Pick<Ctx, 'db'>,
  who: Principal,
  typed: string,
): Promise<string> {
  const number = numberOf(typed);
  needSeen(mayRead(who), await cases.find(db, number));
  needStaff(who);
  return number;
}

/** The case of a complainant's token. */
export async function caseOfToken({ db }: Pick<Ctx, 'db'>, token: string): Promise<Case> {
  const found = await cases.find(db, tokenHash(token), 'tracking');
  if (found === null) throw notFound();
  return found;
}

/** The case of a respondent's token. */
export async function caseOfRespondent({ db }: Pick<Ctx, 'db'>, token: string): Promise<Case> {
  const found = await cases.find(db, tokenHash(token), 'respondent');
  if (found === null || !hasRespondent(found.state, found.contact)) throw notFound();
  return found;
}

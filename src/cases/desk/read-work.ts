import {
  countWork,
  listWork,
  type ListedWork,
  type WorkFilter,
  type WorkPlace,
} from '../../db/lists/work.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { openOf as looksOpen } from '../../db/insights/second-looks/second-looks.js';
import { directory, teamNames, type Person } from '../../db/people/directory.js';
import * as exposures from '../../db/training/exposures.js';
import { visibilityOf, visibilityOfCarried } from '../../domain/people/visibility.js';
import { dayLimit, restsToday } from '../../domain/training/exposure.js';
import type { WorkKind } from '../../domain/people/work.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { NameInEach } from '../../domain/text/name.js';
import type { KeyedCtx } from '../context.js';
import { appealsFor, type ListedLimit } from '../limits/list-limits.js';
import type { OpeningCtx } from '../need-opening.js';
import { needStaff } from '../principal.js';

export type WorkAsked = Omit<WorkFilter, 'visible'> & Asked<WorkPlace> & { mine: boolean };

/** What there is to do beside complaints' own work stands on no page of it: appeals against limits that the caller may decide, second looks that wait for them. */
type Read = Page<WorkRead, WorkPlace> & {
  counts: Record<WorkKind, number>;
  limitAppeals: ListedLimit[];
  secondLooks: number;
  /** Until when (ms) disturbing cases are closed to the caller that they have not had today; null: they are not. */
  restsUntil: number | null;
};
/** `rests`: it is one of those. */
export type WorkRead = ListedWork & { rests: boolean };

/** A page of what there is to do for the caller, or for everybody whose cases they see; and how much of each kind. */
export async function readWork(
  { db, policy, who }: OpeningCtx,
  { mine, limit, after, ...filter }: WorkAsked,
): Promise<Read> {
  const { id } = needStaff(who);
  const of = mine ? { visible: visibilityOfCarried(who), person: id } : { visible: visibilityOf(who) };
  const chosen = { ...filter, ...of };
  const asked = { limit, ...(after && { after }) };
  const day = dayLimit(policy.document.exposure, who.at);
  const [page, counts, limitAppeals, secondLooks, had] = await Promise.all([
    listWork(db, { ...chosen, ...asked }, who.at),
    countWork(db, chosen, who.at),
    appealsFor({ db, who }),
    looksOpen(db, id),
    day && exposures.had(db, id, day),
  ]);
  const rests = (one: ListedWork): boolean =>
    day !== null && had !== null && restsToday(who, one, { day, had });
  return {
    ...{ ...page, items: page.items.map((one) => ({ ...one, rests: rests(one) })), counts, limitAppeals },
    secondLooks,
    restsUntil: day !== null && had !== null && had.size >= day.most ? day.until : null,
  };
}

/** Names of people and of teams, by their ids. */
export type Names = { people: ReadonlyMap<string, string>; teams: ReadonlyMap<TeamId, NameInEach> };

/** What the ids in a list stand for. */
export async function readNames({ db }: Pick<KeyedCtx, 'db'>): Promise<Names> {
  const [people, teams] = await Promise.all([directory(db), teamNames(db)]);
  return namesOf(people, teams);
}

export const namesOf = (people: readonly Person[], teams: Names['teams']): Names => ({
  people: new Map(people.map(({ id, name }) => [id, name])),
  teams,
});

import { listUrgent, type UrgentPlace } from '../../db/lists/board/urgent.js';
import type { Listed } from '../../db/lists/lists.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { directory, type Person } from '../../db/people/directory.js';
import { mayBeOffered, type Chosen } from '../../domain/people/board.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { KeyedCtx } from '../context.js';
import { boardOf } from './board-of.js';

/** A page of the complaints behind a number of a board, the most urgent first. */
export async function listCases(
  { db, who }: KeyedCtx,
  { limit, after, ...chosen }: Chosen & Asked<UrgentPlace>,
): Promise<Page<Listed, UrgentPlace>> {
  boardOf(who, undefined);
  const asked = { limit, ...(after && { after }) };
  return await listUrgent(db, { ...chosen, ...asked, visible: visibilityOf(who) }, who.at);
}

/** Who may come into question for cases of a team; whether somebody may have one the commit says. */
export const carriersFor = async ({ db }: KeyedCtx, team: TeamId | undefined): Promise<Person[]> =>
  (await directory(db)).filter((person) => mayBeOffered(person, team));

import { boardTeams } from '../../domain/people/board.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { BoardOf } from '../../db/lists/board/board.js';
import { fail, notFound } from '../failure.js';
import type { Principal } from '../principal.js';

/** Whose board somebody reads: of the team they ask for, or of the one they have, else of all that is there for them. */
export function boardOf(
  who: Principal,
  asked: TeamId | undefined,
): BoardOf & { teams: readonly TeamId[] | 'all' } {
  const teams = boardTeams(who);
  if (teams === null)
    throw fail('not-allowed', { detail: 'Boards are for those who lead, supervise or audit.' });
  if (asked !== undefined && teams !== 'all' && !teams.includes(asked)) throw notFound();
  const team = asked ?? (teams.length === 1 ? teams[0] : undefined);
  return { teams, visible: visibilityOf(who), ...(team !== undefined && { team }) };
}

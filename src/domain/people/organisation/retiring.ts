/** What keeps a team from being retired: it is never deleted, and what it has stays with it. */
import type { Policy } from '../../policy/policy.js';
import type { TeamId } from '../../vocabulary.js';

/** A class of the policy in force goes to it; rules give it a part of their own; somebody who works here belongs to it. */
export type TeamNeeded = 'class' | 'part' | 'people';

/** Why a team cannot be retired now; null where it can. */
export function whyNeeded(
  team: TeamId,
  { categories, teams }: Pick<Policy, 'categories' | 'teams'>,
  people: readonly { team: TeamId | null; active: boolean }[],
): TeamNeeded | null {
  if (Object.values(categories).some((one) => one.team === team)) return 'class';
  if (Object.values(teams).includes(team)) return 'part';
  return people.some((person) => person.active && person.team === team) ? 'people' : null;
}

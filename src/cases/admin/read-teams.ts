import { openBy } from '../../db/admin/open-by.js';
import { readDraft } from '../../db/admin/policy-draft.js';
import { directory, type Person } from '../../db/people/directory.js';
import { allTeams, type Team } from '../../db/people/people.js';
import { whyNeeded, type TeamNeeded } from '../../domain/people/organisation/retiring.js';
import { Policy } from '../../domain/policy/policy.js';
import type { CategoryPolicy } from '../../domain/policy/categories.js';
import type { Category } from '../../domain/vocabulary.js';
import { seenOf } from '../acts/seen.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { needAdmin } from '../principal.js';
import type { DraftSeen } from '../policy/change-draft.js';

/** `needed`: why it cannot be retired now. `open`: complaints it has. */
export type TeamRead = Team & {
  classes: Category[];
  people: number;
  open: number;
  needed: TeamNeeded | null;
  seen: string;
};

/** A class, as the draft has it where there is one; `was`: as it is in force; `trained` work here. */
export type ClassRead = {
  id: Category;
  is: CategoryPolicy | null;
  was: CategoryPolicy | null;
  open: number;
  trained: number;
};

export type TeamsRead = {
  teams: TeamRead[];
  classes: ClassRead[];
  people: readonly Person[];
  /** What a form that changes a class says that it showed. */
  draft: DraftSeen;
};

const MOST = 1_000;

/** All teams and classes, with what they carry, for administrators. */
export async function readTeamsWhole({
  db,
  who,
  policy,
}: KeyedCtx & Pick<Ctx, 'policy'>): Promise<TeamsRead> {
  needAdmin(who);
  const { version, document: inForce } = policy;
  const [{ items }, people, open, draft] = await Promise.all([
    allTeams(db, { limit: MOST }),
    directory(db),
    openBy(db),
    readDraft(db),
  ]);
  const here = people.filter(({ active }) => active);
  // A draft that is no policy any more changes nothing until it is corrected.
  const drafted = Policy.safeParse(draft?.document).data ?? inForce;
  const counted = (is: (one: (typeof open)[number]) => boolean): number =>
    open.filter(is).reduce((sum, { count }) => sum + count, 0);
  const teams = items.map((team) => ({
    ...team,
    classes: Object.entries(inForce.categories).flatMap(([id, one]) => (one.team === team.id ? [id] : [])),
    people: here.filter((person) => person.team === team.id).length,
    open: counted((one) => one.team === team.id),
    needed: whyNeeded(team.id, inForce, people),
    seen: seenOf(team),
  }));
  // Also those that no policy names any more and something is still open under.
  const ids = [inForce.categories, drafted.categories].flatMap((categories) => Object.keys(categories));
  const classes = [...new Set([...ids, ...open.map(({ category }) => category)])].map((id) => ({
    id,
    is: drafted.categories[id] ?? null,
    was: inForce.categories[id] ?? null,
    open: counted(({ category }) => category === id),
    trained: here.filter(({ categories }) => categories.includes(id)).length,
  }));
  return { teams, classes, people, draft: { revision: draft?.revision ?? null, inForce: version } };
}

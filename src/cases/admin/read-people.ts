import type { Asked, Page } from '../../db/lists/page.js';
import { allTeams, type Team } from '../../db/people/people.js';
import { onRoster, personOnRoster, type OnRoster } from '../../db/admin/roster.js';
import type { CategoryPolicy } from '../../domain/policy/categories.js';
import type { Category } from '../../domain/vocabulary.js';
import { seenOf } from '../acts/seen.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { factsOf } from '../people/write-person.js';
import { needAdmin } from '../principal.js';

/** More teams are none that a form offers. */
const MOST_TEAMS = 1_000;

export type { OnRoster } from '../../db/admin/roster.js';

/** Everybody who is or was on the staff, by id, a page. */
export async function readPeople(
  { db, who }: KeyedCtx,
  asked: Asked<string>,
): Promise<Page<OnRoster, string>> {
  needAdmin(who);
  return await onRoster(db, asked);
}

/** What somebody can be made of: the teams that take people, and the classes of the policy in force. */
export type Places = { teams: readonly Team[]; categories: Readonly<Record<Category, CategoryPolicy>> };

export async function readPlaces({ db, who, policy }: KeyedCtx & Pick<Ctx, 'policy'>): Promise<Places> {
  needAdmin(who);
  const { items } = await allTeams(db, { limit: MOST_TEAMS });
  return { teams: items.filter(({ active }) => active), categories: policy.document.categories };
}

/** One of them, and what a form says that it showed. */
export async function readPerson({ db, who }: KeyedCtx, id: string): Promise<OnRoster & { seen: string }> {
  needAdmin(who);
  const person = await personOnRoster(db, id);
  if (person === null) throw notFound();
  const { leads: _, supervises: __, awayUntil: ___, ...row } = person;
  return { ...person, seen: seenOf(factsOf(row)) };
}

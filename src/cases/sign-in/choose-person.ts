/** Signing in to an installation to try: somebody is chosen. */
import { teamNames } from '../../db/people/directory.js';
import { everybody, staffOf, type Staff } from '../../db/people/people.js';
import { teamName } from '../../domain/text/name.js';
import type { Locale } from '../../domain/vocabulary.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';
import { beginSession, type Begun } from './begin-session.js';

/** More than there are samples. */
const MOST = 200;

type Choice = Pick<Staff, 'id' | 'name' | 'role'> & { team: string | null };

/** Whom one may sign in as, where an installation is tried; their teams by name. */
export async function peopleToChoose({ db }: Pick<Ctx, 'db'>, locale: Locale): Promise<Choice[]> {
  const [{ items }, teams] = await Promise.all([everybody(db, { limit: MOST }), teamNames(db)]);
  return items
    .filter(({ active }) => active)
    .map(({ id, name, role, team }) => ({ id, name, role, team: team && teamName(teams, team, locale) }));
}

/** Signs in as one of them. */
export async function choosePerson(
  ctx: Pick<Ctx, 'db' | 'config'>,
  { id, browser }: { id: string; browser: string },
): Promise<Begun> {
  const person = await staffOf(ctx.db, id);
  if (person?.active !== true) throw notFound();
  return await beginSession(ctx, person, { way: 'sample', browser });
}

/** Signing in to an installation to try: somebody is chosen. */
import { everybody, staffOf, type Staff } from '../../db/people/people.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';
import { beginSession, type Begun } from './begin-session.js';

/** More than there are samples. */
const MOST = 200;

/** Whom one may sign in as, where an installation is tried. */
export const peopleToChoose = async ({ db }: Pick<Ctx, 'db'>): Promise<Staff[]> =>
  (await everybody(db, { limit: MOST })).items.filter(({ active }) => active);

/** Signs in as one of them. */
export async function choosePerson(
  ctx: Pick<Ctx, 'db' | 'config'>,
  { id, browser }: { id: string; browser: string },
): Promise<Begun> {
  const person = await staffOf(ctx.db, id);
  if (person?.active !== true) throw notFound();
  return await beginSession(ctx, person, { way: 'sample', browser });
}

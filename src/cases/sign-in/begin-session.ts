import { noteSignIn, type Staff } from '../../db/people/people.js';
import { begin } from '../../db/people/sessions.js';
import type { WayIn } from '../../db/schema/sessions.js';
import type { Ctx } from '../context.js';

/** The session that a sign-in came to: its token goes to the browser, and is shown nowhere else. */
export type Begun = { staffId: string; token: string };

/** Begins a session of this person, in the first of their languages. */
export async function beginSession(
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  { id: staffId, languages, addressMakers }: Staff,
  { way, browser }: { way: WayIn; browser: string },
): Promise<Begun> {
  const { token } = await begin(db, {
    ...{ staffId, way, browser, locale: languages[0] ?? 'en', lifeMs: config.session.lifeMs },
    // A sample person is chosen by whoever sits at the machine: no address lets them in.
    makers: way === 'sample' ? [] : addressMakers,
  });
  await noteSignIn(db, staffId);
  return { staffId, token };
}

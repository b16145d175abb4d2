import { end } from '../../db/people/sessions.js';
import type { KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needStaff } from '../principal.js';

/** Ends a session of the caller, or all of them, at once. */
export async function endSessions({ db, who }: KeyedCtx, which: { id: string } | 'all'): Promise<void> {
  const ended = await end(db, needStaff(who).id, which);
  if (which !== 'all' && ended === 0) throw notFound();
}

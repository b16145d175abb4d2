/** Signing in by a mailed link: looking at it changes nothing, the button on its page uses it up. */
import { staffOf } from '../../db/people/people.js';
import * as links from '../../db/people/sign-in-links.js';
import { tokenHash } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';
import { beginSession, type Begun } from './begin-session.js';

/** Whose link this is; null where it is none, was used, or is over. */
export async function linkOf({ db }: Pick<Ctx, 'db'>, token: string): Promise<{ name: string } | null> {
  const link = await links.find(db, { hash: tokenHash(token) });
  const person = link && (await staffOf(db, link.staffId));
  return person?.active === true ? { name: person.name } : null;
}

/** Signs in by it, once. */
export const useLink = (
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  { token, browser }: { token: string; browser: string },
): Promise<(Begun & { to: string }) | null> =>
  db.transaction(async (tx) => {
    const link = await links.use(tx, tokenHash(token));
    const person = link && (await staffOf(tx, link.staffId));
    if (link === null || person?.active !== true) return null;
    return { ...(await beginSession({ db: tx, config }, person, { way: 'link', browser })), to: link.to };
  });

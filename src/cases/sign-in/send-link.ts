import { take } from '../../db/messages/allowances.js';
import * as deliveries from '../../db/messages/deliveries.js';
import { staffAt } from '../../db/people/people.js';
import { offer } from '../../db/people/sign-in-links.js';
import { LINK_FOR_MS, MOST_LINKS } from '../../domain/people/sign-in.js';
import { signInToken, tokenHash } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';

/** Mails whoever works here under this address a link to sign in by; says nothing of it. */
export async function sendLink(
  { db, config: { secret }, wake }: Pick<Ctx, 'db' | 'config' | 'wake'>,
  { email, to }: { email: string; to: string },
): Promise<void> {
  const person = await staffAt(db, email);
  if (person === null) return;
  const staffId = person.id;
  if ((await take(db, { key: `sign-in/${staffId}`, most: MOST_LINKS, withinMs: LINK_FOR_MS })) !== null)
    return;
  await db.transaction(async (tx) => {
    const id = await offer(tx, { staffId, to, lifeMs: LINK_FOR_MS }, (made) =>
      tokenHash(signInToken(secret, made)),
    );
    await deliveries.insert(tx, [deliveries.ofSignIn(id)]);
  });
  wake();
}

/** Mails one of the staff the link they asked for: a letter of no complaint, worth nothing after a quarter of an hour. */
import { priorities } from '../../domain/complaint/priority.js';
import { staffOf } from '../../db/people/people.js';
import { find } from '../../db/people/sign-in-links.js';
import { signInLink } from '../../letters/letters.js';
import { renderLetter } from '../../letters/render.js';
import { signInToken, signInUrl } from '../../tokens.js';
import { laterFailure } from '../effects/letters.js';
import type { ActivityDeps } from '../deps.js';

/** Sends it while it is open and its person works here; throws while it has to wait. */
export async function deliverSignIn(
  { db, postmen, brand, logger, secret, publicUrl }: ActivityDeps,
  number: string,
  id: string,
): Promise<void> {
  const link = await find(db, { id });
  const person = link && (await staffOf(db, link.staffId));
  if (link === null || person?.active !== true) return;
  const written = renderLetter(
    {
      ...{ to: 'entrant', letter: signInLink, locale: person.languages[0] ?? 'en' },
      ...{ recipientName: person.name, until: link.endsAt },
      signInUrl: signInUrl(publicUrl, signInToken(secret, id)),
    },
    brand,
  );
  const sent = await postmen.email.send({
    ...{ id: number, transport: 'email', priority: priorities.people, ...written },
    to: person.email,
  });
  if ('waitMs' in sent) throw laterFailure(sent.waitMs ?? 0);
  if (sent.kind === 'sent') logger.info({ letter: number, result: sent.kind }, 'letter');
  else logger.error({ letter: number, code: sent.code }, 'a link to sign in cannot be sent');
}

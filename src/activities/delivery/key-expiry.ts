/** Tells an administrator that a key ends soon: a letter of no complaint. */
import { priorities } from '../../domain/complaint/priority.js';
import { keyThatEnds } from '../../db/admin/expiring.js';
import { staffOf } from '../../db/people/people.js';
import { account } from '../../letters/letters.js';
import { renderLetter } from '../../letters/render.js';
import { laterFailure } from '../effects/letters.js';
import type { ActivityDeps } from '../deps.js';

/** Sends it to whoever administers here still, while the key is there to end; throws while it has to wait. */
export async function deliverExpiry(
  { db, postmen, brand, logger }: ActivityDeps,
  number: string,
  id: string,
): Promise<void> {
  const [key = '', , reader = ''] = id.split('/');
  const [ending, person] = await Promise.all([keyThatEnds(db, key), staffOf(db, reader)]);
  if (ending === null || person?.active !== true || person.role !== 'admin') return;
  const written = renderLetter(
    {
      ...{ to: 'holder', letter: account['key-expires'], locale: person.languages[0] ?? 'en' },
      ...{ recipientName: person.name, by: ending.name, at: ending.expiresAt, key },
    },
    brand,
  );
  const sent = await postmen.email.send({
    ...{ id: number, transport: 'email', priority: priorities.people, ...written },
    to: person.email,
  });
  if ('waitMs' in sent) throw laterFailure(sent.waitMs ?? 0);
  if (sent.kind === 'sent') logger.info({ letter: number, result: sent.kind }, 'letter');
  else logger.error({ letter: number, code: sent.code }, 'an administrator is not told that a key ends');
}

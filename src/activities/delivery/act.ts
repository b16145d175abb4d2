/** Tells one of the staff what was done to their account: a letter of no complaint, made of what cannot change any more. */
import { priorities } from '../../domain/complaint/priority.js';
import { toldOf } from '../../domain/people/told/acts.js';
import * as acts from '../../db/people/acts.js';
import { staffOf } from '../../db/people/people.js';
import { account } from '../../letters/letters.js';
import { renderLetter } from '../../letters/render.js';
import { laterFailure } from '../effects/letters.js';
import type { ActivityDeps } from '../deps.js';

/** Sends it, also to whoever does not work here at present; throws while it has to wait. */
export async function deliverAct(
  { db, postmen, brand, logger }: ActivityDeps,
  number: string,
  id: string,
): Promise<void> {
  const act = await acts.find(db, Number(id));
  const told = act && toldOf(act);
  const person = told && (await staffOf(db, told.person));
  if (act === null || told === null || person === null) return;
  const written = renderLetter(
    {
      ...{ to: 'holder', letter: account[told.letter], locale: person.languages[0] ?? 'en' },
      ...{
        recipientName: person.name,
        by: act.by,
        at: act.at,
        key: told.letter === 'key-made' ? told.key : null,
      },
    },
    brand,
  );
  const sent = await postmen.email.send({
    ...{ id: number, transport: 'email', priority: priorities.people, ...written },
    to: told.letter === 'key-made' ? person.email : told.at,
  });
  if ('waitMs' in sent) throw laterFailure(sent.waitMs ?? 0);
  if (sent.kind === 'sent') logger.info({ letter: number, result: sent.kind }, 'letter');
  else logger.error({ letter: number, code: sent.code }, 'nobody is told what was done to an account');
}

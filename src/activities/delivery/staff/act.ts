/** Tells one of the staff what was done to their account: a letter of no complaint, made of what cannot change any more. */
import { toldOf } from '../../../domain/people/told/acts.js';
import * as acts from '../../../db/people/acts.js';
import { staffOf } from '../../../db/people/people.js';
import { account } from '../../../letters/letters.js';
import type { ActivityDeps } from '../../deps.js';
import { mailStaff } from './mail-staff.js';

/** Sends it, also to whoever does not work here at present; throws while it has to wait. */
export async function deliverAct(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const act = await acts.find(deps.db, Number(id));
  const told = act && toldOf(act);
  const person = told && (await staffOf(deps.db, told.person));
  if (act === null || told === null || person === null) return;
  const key = told.letter === 'key-made' ? told.key : null;
  await mailStaff(deps, {
    ...{ number, failed: 'nobody is told what was done to an account' },
    to: told.letter === 'key-made' ? person.email : told.at,
    facts: {
      ...{ to: 'holder', letter: account[told.letter], locale: person.languages[0] ?? 'en' },
      ...{ recipientName: person.name, by: act.by, at: act.at, key },
    },
  });
}

/** Tells one of the staff of a suggestion or an action that is theirs: a letter of no complaint. */
import { openStages } from '../../../domain/insights/suggestions/suggestion.js';
import { warnings } from '../../../domain/insights/suggestions/due.js';
import type { Db } from '../../../db/client.js';
import { findAction } from '../../../db/insights/meetings/meetings.js';
import { find } from '../../../db/insights/suggestions/suggestions.js';
import { staffOf } from '../../../db/people/people.js';
import { duties } from '../../../letters/letters.js';
import type { ActivityDeps } from '../../deps.js';
import { mailStaff } from './mail-staff.js';

/** Whose it is, what it is called, when it is due and where it is; null where nothing is to be done any more. */
async function dutyOf(db: Db, what: string, id: string) {
  if (what === 'action') {
    const action = await findAction(db, id);
    return action?.stage === 'open' ? { ...action, path: `/desk/insights/actions/${id}` } : null;
  }
  const found = await find(db, id);
  return found !== null && openStages.includes(found.stage)
    ? { ...found, path: `/desk/insights/suggestions/${id}` }
    : null;
}

/** Sends it to whoever has it now, where it is still to be done; throws while it has to wait. */
export async function deliverDuty(deps: ActivityDeps, number: string, letter: string): Promise<void> {
  const [what = '', id = '', said = '', on = ''] = letter.split('/');
  const name = [...warnings, 'recurred' as const].find((one) => one === said);
  const duty = await dutyOf(deps.db, what, id);
  const person = duty && (await staffOf(deps.db, duty.owner));
  if (name === undefined || duty === null || person?.active !== true) return;
  // Of another day they are told by another letter.
  if (name !== 'recurred' && duty.dueOn !== on) return;
  await mailStaff(deps, {
    ...{ number, to: person.email, failed: 'nobody is told what is to be improved' },
    facts: {
      ...{ to: 'responsible', letter: duties[name], locale: person.languages[0] ?? 'en' },
      ...{ recipientName: person.name, title: duty.title, on: duty.dueOn },
      deskUrl: `${deps.publicUrl}${duty.path}`,
    },
  });
}

/** Tells an administrator that a key ends soon: a letter of no complaint. */
import { keyThatEnds } from '../../../db/admin/expiring.js';
import { staffOf } from '../../../db/people/people.js';
import { account } from '../../../letters/letters.js';
import type { ActivityDeps } from '../../deps.js';
import { mailStaff } from './mail-staff.js';

/** Sends it to whoever administers here still, while the key is there to end; throws while it has to wait. */
export async function deliverExpiry(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const [key = '', , reader = ''] = id.split('/');
  const [ending, person] = await Promise.all([keyThatEnds(deps.db, key), staffOf(deps.db, reader)]);
  if (ending === null || person?.active !== true || person.role !== 'admin') return;
  await mailStaff(deps, {
    ...{ number, to: person.email, failed: 'an administrator is not told that a key ends' },
    facts: {
      ...{ to: 'holder', letter: account['key-expires'], locale: person.languages[0] ?? 'en' },
      ...{ recipientName: person.name, by: ending.name, at: ending.expiresAt, key },
    },
  });
}

import { changeStaff as change, staffOf, type Staff } from '../../db/people/people.js';
import type { Ctx, WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needPhone } from '../need-phone.js';
import { needAdmin } from '../principal.js';
import { writePerson } from './write-person.js';

/** Changes what is known of somebody. */
export async function changeStaff(
  { policy, who, once }: WriteCtx & Pick<Ctx, 'policy'>,
  id: string,
  changes: Partial<Omit<Staff, 'id'>>,
): Promise<unknown> {
  needAdmin(who);
  return await once(async (tx) => {
    const before = await staffOf(tx, id);
    if (before === null) throw notFound();
    const { phone, languages = before.languages } = changes;
    const read = phone == null ? {} : { phone: needPhone(phone, languages[0] ?? 'en', '/phone') };
    if (Object.keys(changes).length > 0)
      await writePerson(tx, policy.document, changes, () => change(tx, id, { ...changes, ...read }));
    return { answer: await staffOf(tx, id) };
  });
}

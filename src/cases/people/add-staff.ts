import { isClient } from '../../db/people/keys.js';
import { addStaff as add, staffOf, type NewStaff } from '../../db/people/people.js';
import { keepGates } from '../../db/training/gates.js';
import type { Ctx, WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { needPhone } from '../need-phone.js';
import { makersOf, needAdmin } from '../principal.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { factsOf, writePerson } from './write-person.js';

/** Adds somebody to the staff, under an id that nobody has. */
export const addStaff = (
  { policy, ...ctx }: WriteCtx & Pick<Ctx, 'policy'>,
  person: NewStaff,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const { id, phone, languages } = person;
    const read = phone == null ? phone : needPhone(phone, languages[0] ?? 'en', '/phone');
    if ((await staffOf(tx, id)) !== null || (await isClient(tx, id)))
      throw fail('conflict', {
        detail: `${id} is taken.`,
        errors: [{ path: '/id', message: 'is taken' }],
      });
    await writePerson(tx, policy.document, person, null, () =>
      add(tx, { ...person, phone: read, addressMakers: makersOf(who) }),
    );
    await keepGates(tx, [id]);
    const added = await staffOf(tx, id);
    await recordAct(tx, who, { act: 'add-staff', about: id, before: null, after: added && factsOf(added) });
    return { answer: added };
  });

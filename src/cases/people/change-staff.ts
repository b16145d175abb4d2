import { revokeAllOf } from '../../db/people/keys.js';
import { changeStaff as change, staffOf, type Staff } from '../../db/people/people.js';
import { keepGates } from '../../db/training/gates.js';
import type { Ctx, WriteCtx } from '../context.js';
import { actOnce } from '../acts/act-once.js';
import { needAdministratorLeft } from '../acts/administrator-left.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import { fail, notFound } from '../failure.js';
import { needPhone } from '../need-phone.js';
import { signOutEverywhere } from '../sign-in/sign-out-everywhere.js';
import { makersOf, needAdmin, type Principal } from '../principal.js';
import { factsOf, writePerson } from './write-person.js';

/** Changes what is known of somebody; `seen`: what a form showed of them. */
export const changeStaff = (
  { policy, ...ctx }: WriteCtx & Pick<Ctx, 'policy'>,
  id: string,
  changes: Partial<Omit<Staff, 'id'>>,
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needOtherAdmin(id), async (tx, who) => {
    const before = await staffOf(tx, id);
    if (before === null) throw notFound();
    needUnchanged(factsOf(before), seen);
    const { phone, languages = before.languages } = changes;
    const moves = changes.email !== undefined && changes.email !== before.email;
    const read = phone == null ? {} : { phone: needPhone(phone, languages[0] ?? 'en', '/phone') };
    if (Object.keys(changes).length > 0)
      await writePerson(tx, policy.document, changes, before, () =>
        change(tx, id, { ...changes, ...read, ...(moves ? { addressMakers: makersOf(who) } : {}) }),
      );
    const after = await staffOf(tx, id);
    if (after === null) throw notFound();
    await keepGates(tx, [id]);
    await recordAct(tx, who, {
      ...{ act: 'change-staff', about: id },
      ...{ before: factsOf(before), after: factsOf(after) },
    });
    // The old address may be why it is replaced, and whoever comes back signs in anew.
    if (moves || !after.active) await signOutEverywhere(tx, id);
    // Whoever comes back gets a new key: the old ones may be why they were let go.
    if (before.active && !after.active)
      for (const { id: about, name } of await revokeAllOf(tx, id))
        await recordAct(tx, who, { act: 'revoke-key', about, before: { name }, after: null });
    await needAdministratorLeft(tx);
    return { answer: after };
  });

/** Administrators pass, but not to their own account. */
const needOtherAdmin =
  (id: string) =>
  (who: Principal): void => {
    needAdmin(who);
    if (id !== who.caller.id) return;
    throw fail('not-allowed', {
      detail:
        'Your own account is changed by another administrator or, where there is none, on the machine: npm run admin -- change.',
    });
  };

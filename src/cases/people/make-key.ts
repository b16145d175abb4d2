import * as keys from '../../db/people/keys.js';
import { staffOf } from '../../db/people/people.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { makersOf, needAdmin, type Scope } from '../principal.js';

/** Whom a key is for. */
export type KeyWanted =
  | { kind: 'staff'; staff: string }
  | { kind: 'client'; client: string; scopes: readonly Scope[] };

/** Makes an API key, shown this once: a client's name is nobody's on the staff. */
export const makeKey = (ctx: WriteCtx, wanted: KeyWanted): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const person = await staffOf(tx, wanted.kind === 'staff' ? wanted.staff : wanted.client);
    if (wanted.kind === 'client' && person !== null)
      throw fail('conflict', { detail: `${wanted.client} is one of the staff.` });
    if (wanted.kind === 'staff' && person === null)
      throw fail('invalid', { errors: [{ path: '/staff', message: 'is nobody on the staff' }] });
    const makers = makersOf(who);
    const made = await keys.create(
      tx,
      wanted.kind === 'client'
        ? { for: { kind: 'client' }, name: wanted.client, scopes: wanted.scopes, makers }
        : {
            for: { kind: 'staff', staffId: wanted.staff },
            ...{ name: person?.name ?? wanted.staff, scopes: [], makers },
          },
    );
    await recordAct(tx, who, { act: 'make-key', about: made.id, before: null, after: { ...wanted } });
    return { answer: made, remembered: { id: made.id, key: null } };
  });

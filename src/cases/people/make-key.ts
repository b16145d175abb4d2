import * as keys from '../../db/people/keys.js';
import { staffOf } from '../../db/people/people.js';
import type { WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { makersOf, needAdmin, type Scope } from '../principal.js';

/** Whom a key is for. */
export type KeyWanted = (
  | { kind: 'staff'; staff: string }
  | { kind: 'client'; client: string; scopes: readonly Scope[] }
) & {
  /** What it is for. */
  label?: string;
  /** Opens nothing from then on (ms). */
  expiresAt?: number;
};

/** Makes an API key, shown this once: a client's name is nobody's on the staff. */
export const makeKey = (ctx: WriteCtx, wanted: KeyWanted): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const { label, expiresAt } = wanted;
    if (expiresAt !== undefined && expiresAt <= who.at)
      throw fail('invalid', { errors: [{ path: '/expiresAt', message: 'must be later than now' }] });
    const person = await staffOf(tx, wanted.kind === 'staff' ? wanted.staff : wanted.client);
    if (wanted.kind === 'client' && person !== null)
      throw fail('conflict', {
        detail: `${wanted.client} is one of the staff.`,
        errors: [{ path: '/client', message: 'is one of the staff' }],
      });
    if (wanted.kind === 'staff' && person === null)
      throw fail('invalid', { errors: [{ path: '/staff', message: 'is nobody on the staff' }] });
    const said = {
      makers: makersOf(who),
      ...(label !== undefined && { label }),
      ...(expiresAt !== undefined && { expiresAt }),
    };
    const made = await keys.create(
      tx,
      wanted.kind === 'client'
        ? { for: { kind: 'client' }, name: wanted.client, scopes: wanted.scopes, ...said }
        : {
            for: { kind: 'staff', staffId: wanted.staff },
            ...{ name: person?.name ?? wanted.staff, scopes: [], ...said },
          },
    );
    await recordAct(tx, who, { act: 'make-key', about: made.id, before: null, after: { ...wanted } });
    return { answer: made, remembered: { id: made.id, key: null } };
  });

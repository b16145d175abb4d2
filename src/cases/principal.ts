/** Who calls, resolved from an API key, and what a key opens. */
import type { Db } from '../db/client.js';
import * as keys from '../db/people/keys.js';
import type { Staff } from '../db/people/people.js';
import type { Complaint } from '../domain/complaint/state.js';
import { hasPart } from '../domain/people/relations.js';
import { clientViewer, staffViewer, type Viewer } from '../domain/people/visibility.js';
import { fail } from './failure.js';

/** What a client's key may be used for; a staff key opens what the person's role opens. */
export const scopes = [
  'complaints:submit',
  'complaints:read',
  'complaints:command',
  'accounts:assert',
  'verified-contact',
] as const;
export type Scope = (typeof scopes)[number];

/** The holder of an API key. */
export type Principal = Viewer & {
  keyId: string;
  /** Who of the staff made this key; null: the operator. */
  madeBy: string | null;
  scopes: string[];
  staff: Staff | null;
  /** When they came, by PostgreSQL's clock, in ms. */
  at: number;
};

/** Who holds this key; null where nobody does. */
export async function principalOf(db: Db, key: string): Promise<Principal | null> {
  const holder = await keys.findByKey(db, key);
  if (holder === null) return null;
  const { keyId, madeBy, callerId: id, scopes, staff, standing, at } = holder;
  return staff === null || standing === null
    ? { ...clientViewer(id), keyId, madeBy, scopes, staff: null, at }
    : { ...staffViewer(staff, standing), keyId, madeBy, scopes: [], staff, at };
}

/** Clients need the scope; staff do not. */
export function needScope({ staff, scopes: held }: Principal, scope: Scope): void {
  if (staff === null && !held.includes(scope))
    throw fail('not-allowed', { detail: `This needs a key with the scope ${scope}.` });
}

/** Gives the caller back, where they may read complaints at all. */
export function mayRead(who: Principal): Principal {
  needScope(who, 'complaints:read');
  return who;
}

/** Only staff pass. */
export function needStaff({ staff }: Principal): Staff {
  if (staff === null) throw fail('not-allowed', { detail: 'This is for staff.' });
  return staff;
}

/** Only administrators pass. */
export function needAdmin({ caller }: Principal): void {
  if (caller.role !== 'admin') throw fail('not-allowed', { detail: 'Only administrators may do this.' });
}

/** Only auditors and administrators pass. */
export function needAuditor({ caller }: Principal): void {
  if (!['auditor', 'admin'].includes(caller.role))
    throw fail('not-allowed', { detail: 'Only auditors and administrators may read this.' });
}

/** Whoever makes a key for one of the staff could act by it: not where they have a part themselves. */
export function needOwnHands({ caller, madeBy, staff }: Principal, state: Complaint): void {
  if (staff === null || madeBy === null || madeBy === caller.id || !hasPart(state, madeBy)) return;
  throw fail('not-allowed', {
    detail:
      'Whoever made this key has a part in this complaint: only a key that somebody else made may act in it.',
  });
}

/** Only operators and administrators pass. */
export function needOperator({ caller }: Principal): void {
  if (!['operator', 'admin'].includes(caller.role))
    throw fail('not-allowed', { detail: 'Only operators and administrators may do this.' });
}

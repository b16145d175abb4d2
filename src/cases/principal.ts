/** Who calls, resolved from an API key, and what a key opens. */
import type { Db } from '../db/client.js';
import * as keys from '../db/people/keys.js';
import type { Staff } from '../db/people/people.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { Complaint } from '../domain/complaint/state.js';
import { objectionToKey } from '../domain/people/makers.js';
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
  /** Who of the staff could know this key. */
  makers: string[];
  scopes: string[];
  staff: Staff | null;
  /** When they came, by PostgreSQL's clock, in ms. */
  at: number;
};

/** Who holds this key; null where nobody does. */
export async function principalOf(db: Db, key: string): Promise<Principal | null> {
  const holder = await keys.findByKey(db, key);
  return holder && principalIn(holder);
}

/** The same principal as the rows are now; null where the key, or whoever holds it, has ended. */
export async function principalNow(db: Db, { keyId }: Pick<Principal, 'keyId'>): Promise<Principal | null> {
  const holder = await keys.holderOf(db, keyId);
  return holder && principalIn(holder);
}

function principalIn({ keyId, makers, callerId, scopes, staff, standing, at }: keys.KeyHolder): Principal {
  return staff === null || standing === null
    ? { ...clientViewer(callerId), keyId, makers, scopes, staff: null, at }
    : { ...staffViewer(staff, standing), keyId, makers, scopes: [], staff, at };
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
  if (staff === null) throw fail('not-allowed', { detail: 'This needs the key of one of the staff.' });
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

/** Why this key opens no act in the complaint: it could be in the hands of somebody with a part in it; null where it does. */
export const objectionToKeyOf = ({ staff, makers }: Principal, state: Complaint): Refusal | null =>
  staff && objectionToKey(state, staff.id, { makers, areConcerned: false });

/** Only operators and administrators pass. */
export function needOperator({ caller }: Principal): void {
  if (!['operator', 'admin'].includes(caller.role))
    throw fail('not-allowed', { detail: 'Only operators and administrators may do this.' });
}

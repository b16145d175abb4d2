/** Who calls, resolved from an API key or a session, and what these open. */
import type { Db } from '../db/client.js';
import * as keys from '../db/people/keys.js';
import type { Staff } from '../db/people/people.js';
import * as sessions from '../db/people/sessions.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { Complaint } from '../domain/complaint/state.js';
import { mayHandOut } from '../domain/disclosure/keyed.js';
import { objectionToKey } from '../domain/people/makers.js';
import { clientViewer, staffViewer, type Viewer } from '../domain/people/visibility.js';
import type { Locale, Relation } from '../domain/vocabulary.js';
import { fail } from './failure.js';

/** What a client's key may be used for; a staff key opens what the person's role opens. */
export const scopes = [
  'complaints:submit',
  'complaints:read',
  'complaints:command',
  'accounts:assert',
  'verified-contact',
  'trusted-flagger',
] as const;
export type Scope = (typeof scopes)[number];

/** Whoever has an API key, or a session of the desk: both open the same. */
export type Principal = Viewer & {
  credential: keys.Credential;
  /** Who of the staff could know this key, or have signed in as this person. */
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

/** Whose session a browser has. */
export type SignedIn = { who: Principal; session: { id: string; locale: Locale } };

/** Whose session this token is; null where it is none any more. */
export async function signedInBy(db: Db, token: string, bounds: sessions.Bounds): Promise<SignedIn | null> {
  const holder = await sessions.findByToken(db, token, bounds);
  const who = holder && principalOfSession(holder);
  return holder && who && { who, session: { id: holder.session.id, locale: holder.session.locale } };
}

/** The same principal as the rows are now; null where the key or session, or whoever has it, has ended. */
export async function principalNow(
  db: Db,
  { credential: { kind, id } }: Pick<Principal, 'credential'>,
): Promise<Principal | null> {
  if (kind === 'key') {
    const holder = await keys.holderOf(db, id);
    return holder && principalIn(holder);
  }
  const holder = await sessions.holderOf(db, id);
  return holder && principalOfSession(holder);
}

function principalIn({ callerId, staff, standing, scopes, ...holder }: Held): Principal {
  const { credential, makers, at } = holder;
  return staff === null || standing === null
    ? { ...clientViewer(callerId), credential, makers, scopes, staff: null, at }
    : { ...staffViewer(staff, standing), credential, makers, scopes: [], staff, at };
}
type Held = Omit<keys.KeyHolder, 'name'>;

const principalOfSession = ({ session, staff, ...holder }: sessions.SessionHolder): Principal =>
  principalIn({
    ...{ ...holder, staff, callerId: staff.id, scopes: [] },
    ...{ credential: { kind: 'session', id: session.id }, makers: session.makers },
  });

/** Who could know what this principal makes, or read at an address they give: they, and whoever could be them. */
export const makersOf = ({ makers, caller }: Principal): string[] => [...new Set([...makers, caller.id])];

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

/** Whether the caller looks at who did what: auditors and administrators. */
export const mayAudit = ({ caller }: Pick<Principal, 'caller'>): boolean =>
  ['auditor', 'admin'].includes(caller.role);

/** Only they pass. */
export function needAuditor(who: Principal): void {
  if (!mayAudit(who))
    throw fail('not-allowed', { detail: 'Only auditors and administrators may read this.' });
}

/** Only who answers to bodies and courts outside hands them a case. */
export function needHandingOut(relations: readonly Relation[]): void {
  if (!mayHandOut(relations))
    throw fail('not-allowed', { detail: 'A lead of the case or a supervisor hands it out.' });
}

/** Why this key or session opens no act in the complaint: it could be in the hands of somebody with a part in it; null where it does. */
export const objectionToKeyOf = ({ staff, makers }: Principal, state: Complaint): Refusal | null =>
  staff && objectionToKey(state, staff.id, { makers, areConcerned: false });

/** Whether the caller watches over how the work stands: operators, administrators, and whoever leads. */
export const mayOperate = ({ caller }: Pick<Principal, 'caller'>): boolean =>
  ['operator', 'admin', 'supervisor', 'lead'].includes(caller.role);

/** Only they pass. */
export function needOperator(who: Principal): void {
  if (!mayOperate(who))
    throw fail('not-allowed', {
      detail: 'Only operators, administrators, supervisors and leads may do this.',
    });
}

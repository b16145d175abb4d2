/** Who sees what of a case. */
import type { Case, WrittenText } from '../db/complaints/cases.js';
import { accountsIn } from '../db/complaints/contacts.js';
import type { Visibility } from '../db/lists/lists.js';
import type { Contact } from '../db/complaints/submissions.js';
import { relationsTo } from '../domain/people/relations.js';
import type { Complaint } from '../domain/complaint/state.js';
import { isToldOf } from '../domain/complaint/telling.js';
import type { Party, Relation } from '../domain/vocabulary.js';
import type { Summary } from '../domain/complaint/summary.js';
import { maskedEmail, maskedPhone } from '../pages/parts/mask.js';
import type { Principal } from './callers.js';
import { notFound } from '../cases/failure.js';

const seesAll = ({ caller }: Principal): boolean => ['auditor', 'operator', 'admin'].includes(caller.role);

/** The complaints that are there at all for this caller, as lists filter them. */
export function visibilityOf(who: Principal): Visibility {
  if (who.staff === null) return { filedBy: who.caller.id };
  if (seesAll(who)) return { everything: true, accounts: who.accounts };
  return { person: who.caller.id, teams: who.teams, accounts: who.accounts };
}

/** The case and the caller's relations to it; null where it is not there for them. */
export function sightOf<T extends Case>(
  who: Principal,
  found: T | null,
): { found: T; relations: Relation[] } | null {
  if (found === null || isConcerned(who, found.contact)) return null;
  const relations = relationsTo(found.state, who.caller, found.filedBy);
  const there =
    who.staff === null
      ? found.filedBy === who.caller.id
      : relations.length > 0 || seesAll(who) || who.teams.includes(found.state.team);
  return there ? { found, relations } : null;
}

/** How a complaint stands before somebody who speaks of it in a command on another one. */
export const sightOfOther = (who: Principal, other: Case): 'seen' | 'unseen' | 'barred' => {
  if (sightOf(who, other) !== null) return 'seen';
  return who.staff === null || isConcerned(who, other.contact) ? 'barred' : 'unseen';
};

/** The case and the relations; throws not-found where it is not there for the caller. */
export function needSight<T extends Case>(
  who: Principal,
  found: T | null,
): { found: T; relations: Relation[] } {
  const sight = sightOf(who, found);
  if (sight === null) throw notFound();
  return sight;
}

/** Nobody sees a complaint of or about themselves or somebody in their own line. */
const isConcerned = ({ accounts }: Principal, contact: Contact): boolean =>
  accountsIn(contact).some((account) => accounts.includes(account));

/** The texts a caller may read: staff all but operators, a client what it sent and what the complainant may know. */
export function textsFor(who: Principal, state: Complaint, texts: readonly WrittenText[]): WrittenText[] {
  if (who.caller.role === 'operator') return [];
  if (who.staff !== null) return [...texts];
  return textsOutside(state, texts, who.caller.id);
}

/** Under which name the commands of either side are kept. */
export const callerOf = (party: Party, number: string): string => `${party}/${number}`;

/** What the respondent may read: what is meant for them, unless it waits for its release. */
export const textsToRespondent = (texts: readonly WrittenText[]): WrittenText[] =>
  texts.filter(({ audience, held }) => audience === 'forRespondent' && !held);

/** What the complainant, and who filed for them, may read: one's own words, and what is meant for the complainant once it is told. */
export function textsOutside(state: Complaint, texts: readonly WrittenText[], caller: string): WrittenText[] {
  return texts.filter((text) => {
    if (text.caller === null || text.caller === caller) return true;
    if (text.audience !== 'forComplainant') return false;
    if (text.command === 'resolve')
      return (text.id === state.decision?.text && isOut(state)) || text.id === state.earlier?.decision?.text;
    return text.command !== 'review' || state.ending !== 'rejected' || isOut(state);
  });
}

/** The result is on its way to the complainant, or there already. */
export const isOut = ({ telling }: { telling: { state: string } | null }): boolean =>
  telling !== null && telling.state !== 'waiting';

/** The summary as it may be known outside the platform: nothing before it is told, no sanction on somebody else. */
function outside(summary: Summary): Summary {
  const decision = isOut(summary) ? summary.decision : null;
  return {
    ...summary,
    approver: null,
    proposal: null,
    outcome: decision?.outcome ?? null,
    decision: decision && {
      ...decision,
      remedies: decision.remedies.filter(({ kind }) => isToldOf(kind)),
    },
    appeals: {
      ...summary.appeals,
      queued: summary.appeals.queued.filter(isOfComplainant),
      heard: summary.appeals.heard.filter(isOfComplainant),
      takenBack: summary.appeals.takenBack.filter(isOfComplainant),
    },
    identityBy: null,
    joined: [],
    related: [],
    tasks: [],
    questions: summary.questions.filter((question) => question.to === 'complainant'),
    deadlines: summary.deadlines.filter(
      ({ key }) => !key.startsWith('task/') && !key.startsWith('question/'),
    ),
  };
}

const isOfComplainant = (party: Party): boolean => party === 'complainant';

export const summaryFor = (who: Principal, summary: Summary): Summary =>
  who.staff === null ? outside(summary) : summary;

/** Ways to the complainant: masked, but for the number that somebody has the task to phone; nothing for operators. */
export function contactFor(who: Principal, { state, contact }: Case) {
  if (who.caller.role === 'operator') return null;
  const { email, phone, locale } = contact;
  const phones = state.tasks.some(
    (task) => task.kind === 'phone-complainant' && task.owner === who.caller.id,
  );
  return {
    email: email === null ? null : maskedEmail(email),
    phone: phone === null || phones ? phone : maskedPhone(phone),
    locale,
    reach: state.reach,
  };
}

/** What whoever has a key may see of a case that is there for them: staff by their role, a client from outside. */
import type { Event } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';
import { isToldOf } from '../complaint/course/platform/remedy-kinds.js';
import { isOut } from '../complaint/course/telling.js';
import type { Summary } from '../complaint/summary.js';
import { looksOn } from '../people/choosing/assignment.js';
import type { Caller } from '../people/relations.js';
import type { Locale, Heard, Relation } from '../vocabulary.js';
import { maskedEmail, maskedIn, maskedPhone, type Contacts } from './mask.js';
import { textsOutside, type WrittenText } from './texts.js';

type Reader = Pick<Caller, 'kind' | 'id' | 'role'>;
type Colleague = Reader & Pick<Caller, 'leads' | 'supervises'>;

/** Operators see how cases stand, and nothing that was written. */
export const mayReadTexts = ({ role }: Pick<Reader, 'role'>): boolean => role !== 'operator';

/**
 * The texts a caller may read: staff all but operators, and of what was said in a survey only those it is about or who
 * are above; a client what it sent and what the complainant may know. The
 * complainant's addresses, of today and before, are masked in them as they are beside them.
 */
export function textsFor<T extends WrittenText>(
  reader: Colleague,
  state: Complaint,
  contact: Address,
  texts: readonly T[],
): T[] {
  if (!mayReadTexts(reader)) return [];
  const readable =
    reader.kind === 'staff'
      ? texts.filter((text) => text.command !== 'rate' || mayReadComment(reader, state, text))
      : textsOutside(state, texts, reader.id);
  const hidden = addressesHidden(reader, state, { contact, texts });
  return readable.map((text) => ({ ...text, text: maskedIn(text.text, hidden) }));
}

/** The complainant's addresses, of today and before, that are masked wherever this reader comes upon them. */
export function addressesHidden(
  reader: Reader,
  state: Pick<Complaint, 'tasks' | 'reach'>,
  { contact, texts }: { contact: Address; texts: readonly WrittenText[] },
): Contacts {
  const given = (name: 'email' | 'phone'): string[] => [
    ...[contact[name], contact[registered[name]] ?? null].filter((address) => address !== null),
    ...texts
      .filter(({ command, name: of }) => addressing.some((one) => one === command) && of === name)
      .map(({ text }) => text),
  ];
  const known = phones(reader, state) ? contact.phone : null;
  return { emails: given('email'), phones: given('phone').filter((phone) => phone !== known) };
}

/** What was said in a survey is for whoever had the case in that round, and for whoever leads, supervises or audits. */
function mayReadComment(
  { id, role, leads, supervises }: Colleague,
  { team, survey, parts }: Complaint,
  { id: text }: Pick<WrittenText, 'id'>,
): boolean {
  if (role === 'auditor' || role === 'admin') return true;
  if ([...leads, ...supervises].includes(team)) return true;
  const had = parts.some(
    ({ person, as, round }) => person === id && as === 'owner' && round === survey?.round,
  );
  return had && survey?.rated?.comment === text;
}

/** The commands that bring addresses. */
const addressing = ['change-contact', 'set-representative'];

/** Where the complainant is reached themself, while somebody speaks for them. */
const registered = { email: 'representedEmail', phone: 'representedPhone' } as const;

type Address = { email: string | null; phone: string | null } & Partial<
  Record<'representedEmail' | 'representedPhone', string | null>
>;

/** Somebody who has the task to phone the complainant needs the number. */
const phones = (reader: Reader, { tasks, reach }: Pick<Complaint, 'tasks' | 'reach'>): boolean =>
  !looksOn(reader) &&
  reach.sms !== 'none' &&
  tasks.some((task) => task.kind === 'phone-complainant' && task.owner === reader.id);

export const summaryFor = (reader: Pick<Reader, 'kind'>, summary: Summary): Summary =>
  reader.kind === 'client' ? outside(summary) : summary;

/** A listed complaint likewise: what waits to be read is the staff's. */
export const listedFor = <T extends { unreadSince: number | null }>(
  reader: Pick<Reader, 'kind'>,
  listed: T,
): T => (reader.kind === 'client' ? { ...listed, unreadSince: null } : listed);

/** The summary as it may be known outside the platform: nothing before it is told, no sanction on somebody else. */
function outside(summary: Summary): Summary {
  const unproven = summary.representative !== null && summary.representative.proof === null;
  const decision = isOut(summary) && !unproven ? summary.decision : null;
  const { queued, heard, takenBack, used } = summary.appeals;
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
      queued: queued.filter(isComplainant),
      heard: heard.filter(isComplainant),
      takenBack: takenBack.filter(isComplainant),
      used,
    },
    identityBy: null,
    causes: null,
    survey: null,
    unreadSince: null,
    joined: [],
    related: [],
    tasks: [],
    questions: summary.questions.filter(({ to }) => isComplainant(to)),
    deadlines: summary.deadlines.filter(
      ({ key }) => !key.startsWith('task/') && !key.startsWith('question/'),
    ),
  };
}

/** What staff did that the complainant is told of; by whom, they are not told. */
const toldOutside: readonly Event['type'][] = [
  ...(['accepted', 'rejected', 'complainant-asked', 'consent-asked'] as const),
  ...(['extended', 'merged', 'reopened'] as const),
];

/** Something a person did, by whom: staff know all of it; a client what it and the complainant did, and what they are told. */
export function actFor(reader: Pick<Reader, 'kind' | 'id'>, event: Event) {
  const by = 'by' in event ? (event.by ?? null) : null;
  const { version, type, at } = event;
  if (reader.kind === 'staff' || by === 'complainant' || by === reader.id) return { version, type, at, by };
  return toldOutside.includes(type) ? { version, type, at, by: null } : null;
}

const isComplainant = (party: Heard): boolean => party === 'complainant';

/** Ways to the complainant, and to whom somebody speaks for: masked, but for the number that somebody has the task to phone; nothing for operators. */
export function contactFor(
  reader: Reader,
  state: Pick<Complaint, 'tasks' | 'reach' | 'representative'>,
  { email, phone, locale, ...theirs }: Address & { locale: Locale; accountId: string | null },
) {
  if (reader.role === 'operator') return null;
  const { accountId: account, representedEmail = null, representedPhone = null } = theirs;
  return {
    email: email && maskedEmail(email),
    phone: phone === null || phones(reader, state) ? phone : maskedPhone(phone),
    locale,
    reach: state.reach,
    represented:
      state.representative === undefined
        ? null
        : {
            account,
            email: representedEmail && maskedEmail(representedEmail),
            phone: representedPhone && maskedPhone(representedPhone),
          },
  };
}

/** Somebody else than the complainant stands behind the subject. */
export const hasRespondent = (
  { ownSubject }: Pick<Complaint, 'ownSubject'>,
  { subjectReference }: { subjectReference: string | null },
): boolean => !ownSubject && subjectReference !== null;

const handsOn: readonly Relation[] = ['owner', 'lead', 'supervisor'];

/** Whether the respondent's private link is for somebody with these relations to hand on. */
export const mayHandOn = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => handsOn.includes(relation));

/** Who answers to bodies outside. */
const handsOut: readonly Relation[] = ['lead', 'supervisor'];

/** Whether the whole of what the complainant may see is for somebody with these relations to hand to such a body. */
export const mayHandOut = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => handsOut.includes(relation));

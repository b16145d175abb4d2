/** The files of a case, and who may see which of them. */
import type { Audience } from '../commands/command.js';
import type { Event } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';
import { callerOf, callerOfWitness, type Caller } from '../people/relations.js';
import type { FileType } from '../policy/evidence.js';
import type { Party } from '../vocabulary.js';
import { mayReadTexts } from './keyed.js';

/** Under which name files are kept that the platform showed; nobody with a key is called so. */
export const SHOWN_BY_PLATFORM = 'platform/look-up';

/** A file with what brought it; `command` and `caller` are null for those of the submission. */
export type Attachment = {
  id: string;
  name: string;
  type: FileType;
  bytes: number;
  sha256: string;
  checked: boolean;
  /** The complaint it was brought to: this one, or one that was merged into it. */
  number: string;
  /** The command it came with, by its id. */
  broughtBy: string;
  command: string | null;
  caller: string | null;
  audience: Audience;
  /** It waits for its release: the respondent may not see it. */
  held: boolean;
  withdrawn: boolean;
  /** Child-abuse material was marked: nobody is shown it. */
  withheld: boolean;
  /** Since when (ms) it is part of the case. */
  storedAt: number;
};

/** A file that is fetched in parts is shown once in so long (ms): a player asks for a film some hundred times. */
export const VIEW_LASTS_MS = 3_600_000;

/** Whether files of a case may disturb whoever sees them: it is then asked for twice what they show. */
export const isSensitive = ({ danger }: Pick<Complaint, 'danger'>): boolean => danger;

/** What somebody with a key may see: staff all but operators, a client what it sent and what the complainant may. */
export function attachmentsFor<T extends Attachment>(
  reader: Pick<Caller, 'kind' | 'id' | 'role'>,
  { number }: { number: string },
  attachments: readonly T[],
): T[] {
  if (!mayReadTexts(reader)) return [];
  if (reader.role === 'auditor') return [...attachments];
  const standing = attachments.filter(({ withdrawn }) => !withdrawn);
  if (reader.kind === 'staff') return standing;
  return standing.filter(
    ({ number: of, caller, audience, withheld }) =>
      of === number &&
      !withheld &&
      (caller === null || caller === reader.id || audience === 'forComplainant'),
  );
}

/** What the complainant may see: what they, or who filed for them, brought as theirs, and what is meant for them. */
export function attachmentsToComplainant<T extends Attachment>(
  { number, filedBy, events }: { number: string; filedBy: string; events: readonly Event[] },
  attachments: readonly T[],
): T[] {
  const spoken = saidBy(events, 'complainant');
  return attachments.filter(({ withdrawn, withheld, number: of, caller, audience, broughtBy }) => {
    if (withdrawn || withheld || of !== number) return false;
    if (caller === null || caller === callerOf('complainant', number) || audience === 'forComplainant')
      return true;
    return caller === filedBy && spoken.has(broughtBy);
  });
}

/** What the respondent may see: what they brought by their own link, and what is meant for them once it is released. */
export const attachmentsToRespondent = <T extends Attachment>(
  { number }: { number: string },
  attachments: readonly T[],
): T[] =>
  attachments.filter(
    ({ withdrawn, withheld, caller, audience, held }) =>
      !withdrawn &&
      !withheld &&
      (caller === callerOf('respondent', number) || (audience === 'forRespondent' && !held)),
  );

/** What a witness may see: what they brought by their own link. */
export const attachmentsToWitness = <T extends Attachment>(
  { number, witness }: { number: string; witness: number },
  attachments: readonly T[],
): T[] =>
  attachments.filter(
    ({ withdrawn, withheld, caller }) =>
      !withdrawn && !withheld && caller === callerOfWitness(witness, number),
  );

/** The ids of the commands that brought what one side said, whoever took it down. */
const saidBy = (events: readonly Event[], party: Party): ReadonlySet<string> =>
  new Set(
    events.flatMap((event) =>
      'text' in event && 'from' in event && event.from === party ? [event.text ?? ''] : [],
    ),
  );

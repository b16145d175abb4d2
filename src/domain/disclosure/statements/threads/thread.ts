/** A case as one of its sides has lived it: what they said and what we said, in order. */
import type { Discreet, RespondentRemedy } from '../../../complaint/course/platform/remedy-kinds.js';
import { evolve } from '../../../complaint/evolve.js';
import type { Event } from '../../../complaint/events.js';
import type { Complaint } from '../../../complaint/state.js';
import type { CategoryPolicy } from '../../../policy/categories.js';
import { languageOf } from '../../../text/language.js';
import type { Verdict } from '../../../complaint/course/rounds.js';
import type { Locale, Party, RejectReason, RemedyKind } from '../../../vocabulary.js';
import type { Attachment } from '../../attachments.js';
import type { WrittenText } from '../../texts.js';
import type { Missed } from '../dates/lateness.js';
import type { SettledState } from '../measure.js';

/** What a complaint is about on the platform: a post, an account, as its client named it. */
export type Subject = { type: string; reference: string };

export const subjectOf = ({
  subjectType: type,
  subjectReference: reference,
}: {
  subjectType: string | null;
  subjectReference: string | null;
}): Subject | null => (type === null || reference === null ? null : { type, reference });

/** A file as one side may know it. */
export type FileShown = Pick<Attachment, 'id' | 'name' | 'type' | 'bytes'>;

/** Words as they were written; `locale` where it is known. */
export type Words = { name: string; text: string; locale: Locale | null };

/** What was done or said by it. */
export type What =
  | { kind: 'filed' | 'message' | 'evidence' | 'appeal' | 'appeal-taken-back' | 'withdrawn' | 'left' }
  | { kind: 'consent-asked' | 'consented' | 'consent-refused' | 'consent-lapsed' }
  | { kind: 'withdrawal-undone' | 'back' | 'contact-changed' }
  | { kind: 'extended' | 'appeal-begun' | 'examined-again' | 'earlier-stands' }
  | { kind: 'accepted' | 'handed-on'; category: CategoryPolicy['name'] }
  | { kind: 'question' | 'question-closed'; question: number }
  | { kind: 'answer'; questions: number[] }
  | { kind: 'late'; missed: Missed; dueAt: number }
  | { kind: 'merged' | 'decided-together'; number: string }
  | { kind: 'rejected'; reason: RejectReason }
  | { kind: 'decided'; outcome: Verdict | null }
  | { kind: 'measure'; remedy: Exclude<RemedyKind, Discreet>; state: SettledState }
  /** The same as it touches the respondent. */
  | { kind: 'restriction'; remedy: RespondentRemedy; days: number | null; state: SettledState };
export type WhatKind = What['kind'];

/** `who`: the reader, or we. Instants in ms since 1970, UTC. */
export type Said = { who: 'you' | 'us'; at: number; words: Words[]; files: FileShown[] } & What;

/** Each event of a journal with the complaint before and after it. */
export function lived(events: readonly Event[]): { event: Event; before: Complaint; after: Complaint }[] {
  let state: Complaint | null = null;
  return events.map((event) => {
    const after: Complaint = evolve(state, event);
    const before: Complaint = state ?? after;
    state = after;
    return { event, before, after };
  });
}

/** What one side said, or took back. */
export function actOf(event: Event, party: Party): What | null {
  switch (event.type) {
    case 'answered': {
      const { from, questions } = event;
      if (from !== party) return null;
      return questions.length === 0 ? { kind: 'message' } : { kind: 'answer', questions };
    }
    case 'evidence-added':
      return event.from === party ? { kind: 'evidence' } : null;
    case 'appeal-filed':
      return event.from === party ? { kind: 'appeal' } : null;
    case 'appeal-withdrawn':
      return event.from === party ? { kind: 'appeal-taken-back' } : null;
    default:
      return null;
  }
}

/** The words under an id that may be read; `otherwise` is the language they are in where their script does not tell. */
export const wordsUnder = (
  texts: readonly WrittenText[],
  id: string | undefined,
  otherwise: Locale | null,
): Words[] =>
  texts
    .filter((text) => text.id === id)
    .map(({ name, text }) => ({ name, text, locale: languageOf(text, otherwise) }));

/** The files that came under an id, of those that may be seen. */
export const filesUnder = (attachments: readonly Attachment[], id: string | undefined): FileShown[] =>
  attachments
    .filter(({ broughtBy }) => broughtBy === id)
    .map(({ id: file, name, type, bytes }) => ({ id: file, name, type, bytes }));

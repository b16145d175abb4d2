/** What a complaint is about, where that is named after the receipt (process row P1). */
import type { RefusalCode } from '../../commands/refusal.js';
import { subjectKind } from '../../intake/doors.js';
import type { SubjectType } from '../../vocabulary.js';
import type { EventOf, SubjectKind } from '../events.js';
import type { Complaint } from '../state.js';
import { isAboutConsent, isConsentAsked } from './parties/consent.js';

/** Why the subject stays as it is; null where it may be named. What names nothing yet has nothing resting on it. */
export function objectionToNaming(state: Complaint): RefusalCode | null {
  if (state.unnamed !== undefined) return null;
  if (isConsentAsked(state)) return 'consent-asked';
  return restsOnSubject(state) ? 'subject-relied-on' : null;
}

/** A decision or a measure rests on it, or somebody was written to about it, or soon is. */
const restsOnSubject = ({ earlier, restrictedIn, hide, respondentTold, tasks }: Complaint): boolean =>
  earlier?.decision != null ||
  restrictedIn !== null ||
  hide !== undefined ||
  respondentTold === true ||
  tasks.some(({ held }) => held?.of === 'question' && held.witness === undefined);

/** What it is on the platform that acts for us; undefined where there is none. */
export const placeOf = ({ unnamed, onPlatform }: Complaint, type: SubjectType): SubjectKind | undefined =>
  unnamed === 'on-platform' || onPlatform !== undefined ? subjectKind({ type }) : undefined;

/** What was known of the one before it is known of nothing any more; consent is asked for anew. */
export function afterNaming(before: Complaint, event: EventOf<'subject-set'>): Complaint {
  const {
    unnamed: _,
    onPlatform: __,
    lookUps: ___,
    gone: ____,
    seen: _____,
    consent: ______,
    ...state
  } = before;
  const { onPlatform, ownSubject = false } = event;
  return {
    ...{ ...state, ownSubject },
    ...(onPlatform === undefined ? {} : { onPlatform }),
    ...(event.private === undefined ? {} : { consent: 'open' }),
    questions: state.questions.filter((question) => !isAboutConsent(question)),
  };
}

/** Somebody who stands behind a named subject is written to. */
export const withRespondentTold = (state: Complaint): Complaint =>
  state.unnamed === undefined ? { ...state, respondentTold: true } : state;

/** Consent: of a private message the respondent is contacted only where the complainant said yes (process row P8). */
import type { RefusalCode } from '../../../commands/refusal.js';
import type { EventOf, Fact, Remedy } from '../../events.js';
import type { Complaint, Question } from '../../state.js';
import { restricts } from '../rounds.js';

/** It is about a private message, and the complainant has not agreed: its author is not asked, and nothing of it leaves the file. */
export const lacksConsent = ({ consent }: Pick<Complaint, 'consent'>): boolean =>
  consent !== undefined && consent !== 'given';

/** Why the respondent may not be asked, or be sent what waits for its release; null where they may. */
export function objectionToContact({ consent }: Pick<Complaint, 'consent'>): RefusalCode | null {
  if (consent === 'open') return 'consent-wanted';
  return consent === 'refused' ? 'consent-refused' : null;
}

export const isAboutConsent = ({ about }: Pick<Question, 'about'>): boolean => about === 'consent';
export const isConsentAsked = ({ questions }: Pick<Complaint, 'questions'>): boolean =>
  questions.some(isAboutConsent);

/** The ceiling of the pause is reached: silence is a no. */
export const silence = (state: Complaint): Fact[] =>
  isConsentAsked(state) ? [{ type: 'consent-refused' }] : [];

/** Without consent a measure against the respondent rests on what the platform showed, and on no word of the complainant. */
export const restsOnProof = (state: Complaint): boolean => lacksConsent(state) && state.seen !== true;

export const lacksProof = (state: Complaint, remedies: readonly Remedy[]): boolean =>
  restsOnProof(state) && remedies.some((remedy) => restricts(remedy) && remedy.reverses !== true);

export function afterConsent(state: Complaint, event: EventOf<'consented' | 'consent-refused'>): Complaint {
  const { type, by, version } = event;
  return {
    ...state,
    consent: type === 'consented' ? 'given' : 'refused',
    questions: state.questions.filter((question) => !isAboutConsent(question)),
    lastAnswer: by === undefined ? state.lastAnswer : version,
  };
}

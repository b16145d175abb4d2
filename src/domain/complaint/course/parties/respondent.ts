/** What the respondent is told of by a message of the platform, and when they may be. */
import { restrictionOf } from '../../../disclosure/restriction.js';
import type { LetterName } from '../../../vocabulary.js';
import type { Event } from '../../events.js';
import type { Complaint } from '../../state.js';
import { lacksConsent } from './consent.js';
import { restricts } from '../rounds.js';

/** That they are asked, that something is hidden for now, shown again, taken from them, given back. */
const toRespondent = ['asked', 'hidden', 'shown', 'restricted', 'lifted'] as const satisfies LetterName[];
export type RespondentLetter = (typeof toRespondent)[number];
export const isToRespondent = (name: LetterName): name is RespondentLetter =>
  toRespondent.some((other) => other === name);

/**
 * The platform passes messages on to them; in danger only once a lead had them asked; of a private message without
 * consent only what a decision takes from them or gives back, which names the rule alone.
 */
export const mayReachRespondent = (state: Complaint, letter: RespondentLetter): boolean => {
  const { onPlatform, ownSubject, danger, askedInDanger } = state;
  const isReached = onPlatform !== undefined && !ownSubject && (!danger || askedInDanger === true);
  return isReached && (letter === 'restricted' || letter === 'lifted' || !lacksConsent(state));
};

/** What an event tells the respondent; null where it tells nothing, or they may not be reached. `state` is the one after it. */
export function toldRespondent(state: Complaint, event: Event): RespondentLetter | null {
  const letter = calledBy(state, event);
  return letter !== null && mayReachRespondent(state, letter) ? letter : null;
}

function calledBy(state: Complaint, event: Event): RespondentLetter | null {
  switch (event.type) {
    case 'respondent-asked':
      return 'asked';
    case 'result-due':
      return event.ending === 'decided' ? ofDecision(state) : null;
    case 'text-released':
      return restrictionOf(state)?.decision.text === event.text ? ofDecision(state) : null;
    case 'content-hidden':
      return 'hidden';
    case 'content-shown':
      return 'shown';
    case 'sanction-ended':
      return event.done ? 'lifted' : null;
    default:
      return null;
  }
}

function ofDecision(state: Complaint): RespondentLetter | null {
  const restriction = restrictionOf(state);
  if (restriction === null) return null;
  return restriction.remedies.some(({ kind }) => restricts({ kind })) ? 'restricted' : 'lifted';
}

/** What the respondent is told of by a message of the platform, and when they may be. */
import { restrictionOf } from '../../disclosure/restriction.js';
import type { LetterName } from '../../vocabulary.js';
import type { Event } from '../events.js';
import type { Complaint } from '../state.js';
import { restricts } from './rounds.js';

/** That they are asked, that something is taken from them, that it is given back. */
const toRespondent = ['asked', 'restricted', 'lifted'] as const satisfies LetterName[];
export type RespondentLetter = (typeof toRespondent)[number];
export const isToRespondent = (name: LetterName): name is RespondentLetter =>
  toRespondent.some((other) => other === name);

/** The platform passes messages on to them; in danger only once a lead had them asked. */
export const mayReachRespondent = ({
  onPlatform,
  ownSubject,
  danger,
  askedInDanger,
}: Pick<Complaint, 'onPlatform' | 'ownSubject' | 'danger' | 'askedInDanger'>): boolean =>
  onPlatform !== undefined && !ownSubject && (!danger || askedInDanger === true);

/** What an event tells the respondent; null where it tells nothing, or they may not be reached. `state` is the one after it. */
export function toldRespondent(state: Complaint, event: Event): RespondentLetter | null {
  if (!mayReachRespondent(state)) return null;
  switch (event.type) {
    case 'respondent-asked':
      return 'asked';
    case 'result-due':
      return event.ending === 'decided' ? ofDecision(state) : null;
    case 'text-released':
      return restrictionOf(state)?.decision.text === event.text ? ofDecision(state) : null;
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

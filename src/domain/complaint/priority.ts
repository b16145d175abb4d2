import type { LetterName } from '../vocabulary.js';
import type { Event } from './events.js';
import type { Complaint } from './state.js';
import { isToRespondent } from './course/parties/respondent.js';
import { resultLetters } from './course/telling.js';

/** Who goes first wherever something waits for its turn: danger, what goes first, people, what time brings. */
export const priorities = { danger: 1, first: 2, people: 3, time: 4 } as const;
export type Priority = (typeof priorities)[keyof typeof priorities];

/** Where a minor is concerned, and what a trusted flagger filed as long as it is reviewed. */
export const goesFirst = ({ trustedFlagger, minor, stage }: Omit<Urgent, 'danger'>): boolean =>
  minor !== undefined || (trustedFlagger === true && stage === 'review');

/** What decides whose turn it is. */
export type Urgent = Pick<Complaint, 'danger' | 'trustedFlagger' | 'minor' | 'stage'>;

/** The priority of what a complaint waits for: danger goes before all, whatever brought it, then what goes first. */
export function priorityOf(state: Urgent, brought: Priority): Priority {
  if (state.danger) return priorities.danger;
  return goesFirst(state) ? priorities.first : brought;
}

/** The priority of a letter that an event called for: what a person did matters to people. */
export function letterPriority(letter: LetterName, event: Event): Priority {
  if (letter === 'danger') return priorities.danger;
  return 'by' in event && event.by !== undefined ? priorities.people : priorities.time;
}

/** What a letter to either side is counted with in a day: what danger or a result has to say waits for no other. */
export function letterRoom(
  letter: LetterName,
  { danger }: Pick<Complaint, 'danger'>,
): 'danger' | 'result' | 'respondent' | 'witness' | 'other' {
  if (isToRespondent(letter)) return 'respondent';
  if (letter === 'witness-asked') return 'witness';
  if (danger) return 'danger';
  return resultLetters.includes(letter) ? 'result' : 'other';
}

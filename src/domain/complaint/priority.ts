import type { LetterName } from '../vocabulary.js';
import type { Event } from './events.js';
import type { Complaint } from './state.js';
import { isToRespondent } from './course/respondent.js';
import { resultLetters } from './course/telling.js';

/** Who goes first wherever something waits for its turn: danger, people, what time brings. */
export const priorities = { danger: 1, people: 2, time: 3 } as const;
export type Priority = (typeof priorities)[keyof typeof priorities];

/** The priority of what a complaint waits for: danger goes before all, whatever brought it. */
export const priorityOf = ({ danger }: Pick<Complaint, 'danger'>, brought: Priority): Priority =>
  danger ? priorities.danger : brought;

/** The priority of a letter that an event called for: what a person did matters to people. */
export function letterPriority(letter: LetterName, event: Event): Priority {
  if (letter === 'danger') return priorities.danger;
  return 'by' in event && event.by !== undefined ? priorities.people : priorities.time;
}

/** What a letter to either side is counted with in a day: what danger or a result has to say waits for no other. */
export function letterRoom(
  letter: LetterName,
  { danger }: Pick<Complaint, 'danger'>,
): 'danger' | 'result' | 'respondent' | 'other' {
  if (isToRespondent(letter)) return 'respondent';
  if (danger) return 'danger';
  return resultLetters.includes(letter) ? 'result' : 'other';
}

import type { LetterName } from '../vocabulary.js';
import type { Event } from './events.js';
import type { Complaint } from './state.js';
import { isToRespondent } from './course/respondent.js';
import { resultLetters } from './course/telling.js';

/** Who goes first wherever something waits for its turn: danger, the review of a trusted flagger's notice, people, what time brings. */
export const priorities = { danger: 1, flagger: 2, people: 3, time: 4 } as const;
export type Priority = (typeof priorities)[keyof typeof priorities];

/** What a trusted flagger filed is reviewed first; after that it is a complaint as any other. */
export const isReviewedFirst = ({
  trustedFlagger,
  stage,
}: Pick<Complaint, 'trustedFlagger' | 'stage'>): boolean => trustedFlagger === true && stage === 'review';

/** What decides whose turn it is. */
export type Urgent = Pick<Complaint, 'danger' | 'trustedFlagger' | 'stage'>;

/** The priority of what a complaint waits for: danger goes before all, whatever brought it, then what is reviewed first. */
export function priorityOf(state: Urgent, brought: Priority): Priority {
  if (state.danger) return priorities.danger;
  return isReviewedFirst(state) ? priorities.flagger : brought;
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

/** What the respondent is told first: who acts next, and by when. */
import type { Recourse } from '../recourse.js';

/** Instants in ms since 1970, UTC. */
export type RespondentNext =
  /** Silence until `by` is recorded, and the matter goes on; null where that has passed. */
  | { kind: 'you-answer'; by: number | null }
  | { kind: 'we-examine'; by: number | null }
  | { kind: 'appeal-possible'; until: number }
  /** A new decision has been made, and is not told yet. */
  | { kind: 'we-tell' | 'appeal-later' | 'appeal-queued' | 'over' }
  /** Nothing is asked of them, and nothing decided about them. */
  | { kind: 'nothing' };

/** `questions` are those that are open to them. */
export function nextForRespondent(
  questions: readonly { answerBy: number | null }[],
  recourse: Recourse | null,
): RespondentNext {
  if (questions.length > 0) {
    const dates = questions.flatMap(({ answerBy }) => answerBy ?? []);
    return { kind: 'you-answer', by: dates.length === 0 ? null : Math.min(...dates) };
  }
  switch (recourse?.state) {
    case undefined:
      return { kind: 'nothing' };
    case 'open':
      return { kind: 'appeal-possible', until: recourse.until };
    case 'examined':
    case 'reexamined':
      return { kind: 'we-examine', by: recourse.dueAt };
    case 'decided':
      return { kind: 'we-tell' };
    case 'later':
      return { kind: 'appeal-later' };
    case 'queued':
      return { kind: 'appeal-queued' };
    default:
      return { kind: 'over' };
  }
}

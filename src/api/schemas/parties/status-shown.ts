/** What the complainant may see, as JSON has it. */
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import type { Status as Seen } from '../../../domain/disclosure/parties/complainant.js';
import { nextShown } from './next.js';
import { outsideShown } from './outside.js';
import { recourseShown } from './recourse.js';
import { threadShown } from './thread.js';

const stepShown = ({ state, at, by }: Seen['progress']['review']) => ({
  ...{ state, at: isoOrNull(at), by: isoOrNull(by) },
});

export const statusShown = ({
  open,
  expectedVersion,
  late,
  questions,
  consent,
  recourse,
  outside,
  undoUntil,
  afterEnd,
  survey,
  ...status
}: Seen) => ({
  ...{ ...status, version: expectedVersion, possible: open },
  next: nextShown(status.next),
  progress: {
    received: stepShown(status.progress.received),
    review: stepShown(status.progress.review),
    investigation: stepShown(status.progress.investigation),
    outcome: stepShown(status.progress.outcome),
  },
  thread: threadShown(status.thread),
  receivedAt: iso(status.receivedAt),
  promiseDueAt: isoOrNull(status.promiseDueAt),
  statutoryDueAt: isoOrNull(status.statutoryDueAt),
  late: late && { expectedAt: isoOrNull(late.expectedAt) },
  consent: consent && { ...consent, askedAt: iso(consent.askedAt) },
  questions: questions.map(({ askedAt, ...question }) => ({ ...question, askedAt: iso(askedAt) })),
  recourse: recourseShown(recourse),
  survey: survey && { ...survey, until: iso(survey.until) },
  outside: outsideShown(outside),
  undoUntil: isoOrNull(undoUntil),
  afterEnd: afterEnd && { ...afterEnd, at: iso(afterEnd.at) },
});

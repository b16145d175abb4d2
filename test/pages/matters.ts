/** Views of the respondent's page to test with. */
import { Evidence } from '../../src/domain/policy/evidence.js';
import type { RespondentView } from '../../src/pages/public/respondent/view.js';
import { HOUR_MS, receivedAt } from '../letters/examples/case.js';

export const path = '/r/Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MA';
export const reference = 'R-7K3M-Q9XD';
export const view = (differs: Partial<RespondentView> = {}): RespondentView => ({
  ...{ path, reference, otherLanguageUrl: `${path}?lang=zh-CN`, idempotencyKey: 'b3f1c2d4' },
  files: Evidence.parse(undefined),
  ...{ questions: [], subject: null, next: { kind: 'nothing' }, thread: [] },
  ...{ decision: null, hidden: false, recourse: null, outside: [], open: [], takesFiles: true },
  ...differs,
});

export const asked = (text = 'Is the post yours?'): Partial<RespondentView> => ({
  questions: [{ n: 12, text, askedAt: receivedAt, answerBy: receivedAt + 24 * HOUR_MS }],
  subject: { type: 'post', reference: 'p-77' },
  next: { kind: 'you-answer', by: receivedAt + 24 * HOUR_MS },
  open: ['answer'],
});
export const decided = (reasons: string | null = 'The post names somebody.'): Partial<RespondentView> => ({
  decision: {
    grounds: ['harassment'],
    remedies: [
      { kind: 'remove-content', days: null, state: 'done', since: receivedAt, until: null },
      { kind: 'suspend-account', days: 7, state: 'pending', since: null, until: null },
      { kind: 'warn-user', days: null, state: 'failed', since: null, until: null },
    ],
    reasons,
  },
  recourse: { state: 'open', until: receivedAt + 184 * 24 * HOUR_MS },
  open: ['answer', 'appeal'],
});

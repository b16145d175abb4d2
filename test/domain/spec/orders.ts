/** The commands as a test gives them, each with the least it needs. */
import type { Remedy } from '../../../src/domain/complaint/events.js';
import type {
  Category,
  Duty,
  LetterName,
  Outcome,
  RejectReason,
  Severity,
  SubjectType,
  Transport,
} from '../../../src/domain/vocabulary.js';
import type { StepNamed } from '../../../src/domain/complaint/course/platform/carrying-out.js';
import type { Order } from './life.js';

export const removeContent: Remedy = { kind: 'remove-content' };
export const warnUser: Remedy = { kind: 'warn-user' };
export const restoreAccount: Remedy = { kind: 'restore-account' };
export const restoreContent: Remedy = { kind: 'restore-content' };
export const suspendAccount: Remedy = { kind: 'suspend-account' };

export const accept = (category: Category = 'content', severity: Severity = 'normal'): Order => ({
  name: 'review',
  payload: { verdict: 'accept', category, severity },
});
export const reject = (reason: RejectReason = 'out-of-scope', judged: object = {}): Order => ({
  name: 'review',
  payload: { verdict: 'reject', reason, ...judged },
  texts: ['explanation'],
});
export const reclassify = (category: Category, severity?: Severity): Order => ({
  name: 'reclassify',
  payload: { category, ...(severity === undefined ? {} : { severity }) },
});
export const setSubject = (type: SubjectType = 'post'): Order => ({
  name: 'set-subject',
  payload: { type },
  texts: ['reference'],
});
export const markDanger: Order = { name: 'mark-danger' };
export const markAbuseMaterial: Order = {
  name: 'mark-danger',
  payload: { kind: 'child-abuse-material' },
};
export const assign = (duty: Duty, to?: string): Order => ({
  name: 'assign',
  payload: { duty, ...(to === undefined ? {} : { to }) },
});
export const askComplainant: Order = { name: 'ask-complainant', texts: ['question'] };
export const askConsent: Order = { name: 'ask-consent', texts: ['reason'] };
export const consent = (agrees: boolean): Order => ({ name: 'consent', payload: { agrees } });
export const askRespondent: Order = { name: 'ask-respondent', texts: ['question'] };
export const askWitness = (witness?: number): Order => ({
  name: 'ask-witness',
  payload: witness === undefined ? {} : { witness },
  texts: ['question', 'account'],
});
export const answer = (
  said: {
    question?: number;
    from?: 'complainant' | 'respondent' | 'witness';
    witness?: number;
    as?: 'opinion' | 'addition';
  } = {},
): Order => ({ name: 'answer', payload: said, texts: ['text'] });
export const resume: Order = { name: 'resume' };
export const consult: Order = { name: 'consult', payload: { team: 'privacy' }, texts: ['question'] };
export const confirmHide: Order = { name: 'confirm-hide' };
export const lookUp: Order = { name: 'look-up' };
export const lookUpResult = (
  lookUp: number,
  result: 'found' | 'gone' | 'refused' | 'unanswered' = 'found',
): Order => ({
  name: 'look-up-result',
  payload: {
    ...{ lookUp, result },
    ...(result === 'found'
      ? { attachment: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304', sha256: 'a'.repeat(64) }
      : {}),
    ...(result === 'refused' ? { code: 'not-shown' } : {}),
  },
});
export const mandate: Order = {
  name: 'mandate',
  payload: { dueAt: '2026-02-01' },
  texts: ['authority', 'reference'],
};
export const settleMandate = (task: number, carriedOut = true): Order => ({
  name: 'settle-mandate',
  payload: { task, outcome: 'confirmed', carriedOut },
});
export const hold = (scope: 'case' | 'person' = 'case', reviewAt = '2026-02-01'): Order => ({
  name: 'hold',
  payload: { scope, reviewAt },
  texts: ['reason'],
});
export const releaseHold: Order = { name: 'release-hold', texts: ['reason'] };
export const resolve = (
  decision: { outcome?: Outcome; remedies?: Remedy[]; grounds?: string[]; causes?: string[] } = {},
): Order => ({
  name: 'resolve',
  payload: { outcome: 'upheld', grounds: ['harassment'], remedies: [], ...decision },
  texts: ['explanation'],
});
export const extend: Order = { name: 'extend', texts: ['reason'] };
export const confirmIdentity: Order = { name: 'confirm-identity', payload: { proof: 'document' } };
export const appeal = (from: 'complainant' | 'respondent' = 'complainant'): Order => ({
  name: 'appeal',
  payload: { from },
  texts: ['text'],
});
export const rate = (
  said: { handling?: number; outcome?: number } = { handling: 4 },
  { round = 1, comment = false } = {},
): Order => ({ name: 'rate', payload: { round, ...said }, texts: comment ? ['comment'] : [] });
export const setCause = (...causes: string[]): Order => ({ name: 'set-cause', payload: { causes } });
export const reopen: Order = { name: 'reopen', texts: ['reason'] };
export const merge = (into: string): Order => ({ name: 'merge', payload: { into } });
export const relate = (to: string): Order => ({ name: 'relate', payload: { to } });
export const joined = (number: string, level: 0 | 1 | 2 | 3 = 0, danger = false): Order => ({
  name: 'joined',
  payload: { number, level, danger, by: 'merger' },
});
export const wordsJoined = (number: string): Order => ({
  name: 'words-joined',
  payload: { number, from: 'complainant', by: 'complainant', text: 't' },
});
export const takenAnew = (number: string, upTo: number): Order => ({
  name: 'taken-anew',
  payload: { number, upTo },
});
export const read = (upTo: number, reader: string): Order => ({ name: 'read', payload: { upTo, reader } });
export const targetEnded = (number: string, ending: 'decided' | 'rejected' | 'withdrawn'): Order => ({
  name: 'target-ended',
  payload: { number, ending },
});
export const staffConcerned: Order = { name: 'staff-concerned' };
export const remedyResult = (
  result: 'done' | 'held-by-another' | 'refused' | 'unanswered',
  {
    round = 1,
    step = 1,
    ends,
    receipt = `r-${round}-${step}`,
  }: Partial<StepNamed> & { receipt?: string } = {},
): Order => ({
  name: 'remedy-result',
  payload: {
    ...{ round, step, result },
    ...(ends === undefined ? {} : { ends }),
    ...(result === 'refused' ? { code: 'not-found' } : result === 'unanswered' ? {} : { receipt }),
  },
});
export const retryRemedy = (step: number): Order => ({ name: 'retry-remedy', payload: { step } });
export const approve = (version: number): Order => ({ name: 'approve', payload: { version } });
export const returnProposal: Order = { name: 'return', texts: ['reason'] };
export const withdraw: Order = { name: 'withdraw' };
export const undoWithdrawal: Order = { name: 'undo-withdrawal' };
export const escalate: Order = { name: 'escalate', payload: { reason: 'stuck' } };
export const addEvidence = (from: 'complainant' | 'respondent' | 'staff' = 'complainant'): Order => ({
  name: 'add-evidence',
  payload: { from },
});
export const withdrawEvidence: Order = {
  name: 'withdraw-evidence',
  payload: { attachment: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304' },
  texts: ['reason'],
};
export const note: Order = { name: 'note', texts: ['note'] };
export const changeContact = (...changed: ('email' | 'phone')[]): Order => ({
  name: 'change-contact',
  texts: changed,
});
export const confirmContact = (transport: Transport): Order => ({
  name: 'confirm-contact',
  payload: { transport },
});
export const refuseContact = (transport: Transport): Order => ({
  name: 'refuse-contact',
  payload: { transport },
});
export const setRepresentative = (
  given: { proof?: 'power-of-attorney' } = { proof: 'power-of-attorney' },
  ...texts: ('email' | 'phone')[]
): Order => ({ name: 'set-representative', payload: { kind: 'lawyer', ...given }, texts });
export const endRepresentation: Order = { name: 'end-representation' };
export const resultOpened: Order = { name: 'result-opened' };
export const finishTask = (task: number, result: 'done' | 'not-possible' = 'done'): Order => ({
  name: 'finish-task',
  payload: { task, result },
});
export const recordCall = (task: number, reached: boolean): Order => ({
  name: 'record-call',
  payload: { task, reached },
});

type Letter = { letter?: LetterName; transport?: Transport; version?: number };

export const letterResult = (
  result: 'sent' | 'refused' | 'exhausted',
  { letter = 'result', transport = 'email', version, receipts = true }: Letter & { receipts?: boolean } = {},
): Order => ({
  name: 'letter-result',
  payload: { letter, transport, result, receipts, ...(version === undefined ? {} : { version }) },
});
export const receipt = (
  result: 'delivered' | 'bounced' | 'returned',
  { letter = 'result', transport = 'email', version }: Letter = {},
): Order => ({
  name: 'receipt',
  payload: { letter, transport, result, ...(version === undefined ? {} : { version }) },
});

/** With a text that may betray the complainant to the respondent. */
export const betraying = (order: Order, text: string): Order => ({
  ...order,
  texts: [...(order.texts ?? []).filter((name) => name !== text), text],
  held: [text],
});

/** As somebody who saw the complaint at this version. */
export const seenAt = (expectedVersion: number, order: Order): Order => ({ ...order, expectedVersion });

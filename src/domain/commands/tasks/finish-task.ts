import { z } from 'zod';
import { command, optional, type Actor } from '../command.js';
import type { Complaint, Task } from '../../complaint/state.js';
import type { Fact } from '../../complaint/events.js';
import { refuse } from '../refusal.js';
import { witnessAsked } from '../contact/ask-witness.js';
import { objectionToContact } from '../../complaint/course/parties/consent.js';
import { doneByHand } from '../../complaint/course/platform/hiding.js';
import { isMerged } from '../../complaint/course/standing.js';
import { Nth, type TaskKind } from '../../vocabulary.js';

/** A task is its owner's, or its overseers': not every task-owner's of the same complaint. */
export const mayEnd = ({ team }: Complaint, task: Task, { id, relations }: Actor): boolean =>
  task.owner === id ||
  relations.includes('lead') ||
  relations.includes('supervisor') ||
  (relations.includes('task-lead') && task.team !== team);

/** The command that ends a task of this kind. */
export function endedBy(kind: TaskKind): 'finish-task' | 'record-call' | 'settle-mandate' | 'release-hold' {
  if (kind === 'phone-complainant') return 'record-call';
  if (kind === 'review-hold') return 'release-hold';
  return kind === 'mandate' ? 'settle-mandate' : 'finish-task';
}

/** A request for erasure is granted by `erase`: ending its task refuses it. */
export const onlyRefused = (kind: TaskKind): boolean => kind === 'erase';

/** Ends a task; for a remedy it also says whether it could be carried out (process row P10). */
export const finishTask = command({
  name: 'finish-task',
  summary: 'End a task: done, or not possible; a remedy is settled, a held text released with it.',
  by: ['task-owner', 'task-lead', 'lead', 'supervisor'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ task: Nth, result: z.enum(['done', 'not-possible']) }),
  texts: { note: optional('internal') },
  example: { task: 21, result: 'done', note: 'Restored in the console.' },
  form: { task: 'task' },
  whileMerged: true,
  whenErased: true,
  unless: ({ tasks }) => (tasks.some(({ kind }) => endedBy(kind) === 'finish-task') ? null : 'no-such-task'),
  decide: (state, { payload, actor }) => {
    const task = state.tasks.find((other) => other.n === payload.task);
    if (task === undefined) return refuse('no-such-task');
    if (!mayEnd(state, task, actor)) return refuse('not-your-part');
    if (task.kind === 'phone-complainant') return refuse('calls-wanted');
    if (task.kind === 'mandate') return refuse('settling-wanted');
    if (task.kind === 'review-hold') return refuse('release-wanted');
    if (onlyRefused(task.kind) && payload.result === 'done') return refuse('erasing-wanted');
    if (task.held?.by === actor.id) return refuse('own-text');
    const done = payload.result === 'done';
    if (done && asksNow(state, task) && state.danger && !actor.relations.includes('lead'))
      return refuse('respondent-protected');
    const objection = done && task.held?.of === 'question' ? objectionToContact(state) : null;
    if (objection !== null) return refuse(objection);
    return [
      { type: 'task-done', task: task.n, result: payload.result, by: actor.id },
      ...settled(state, task, { done, by: actor.id }),
      ...(done ? released(state, task, actor.id) : []),
    ];
  },
});

/** The remedy, the hiding, or the suspension whose time is over, that the task was for. */
function settled(state: Complaint, { kind, step }: Task, how: { done: boolean; by: string }): Fact[] {
  if (kind === 'erase') return [{ type: 'erasure-refused', by: how.by }];
  if (step === undefined) return [];
  if (kind === 'finish-remedy') return [{ type: 'remedy-settled', step, ...how }];
  if (kind === 'finish-hiding') return doneByHand(state, step, how);
  return (state.sanctions ?? [])
    .filter((one) => one.step === step && one.why !== undefined)
    .map(({ round }): Fact => ({ type: 'sanction-ended', round, step, ...how }));
}

/** A held text reaches whom it is for; a question that cannot be asked now does not. */
function released(state: Complaint, task: Task, by: string): Fact[] {
  if (task.held === undefined) return [];
  const { of, text, by: author, witness } = task.held;
  const release: Fact = { type: 'text-released', task: task.n, text, by };
  if (of === 'reasons') return [release];
  if (!asksNow(state, task)) return [];
  const asked = { by: author, text, releasedBy: by };
  return [
    release,
    witness === undefined
      ? { type: 'respondent-asked', ...asked }
      : witnessAsked(state, { ...asked, witness }),
  ];
}

/** The task holds a question that can be asked now: of the respondent not while a decision waits for approval. */
const asksNow = (state: Complaint, task: Task): boolean =>
  task.held?.of === 'question' &&
  !isMerged(state) &&
  (state.stage === 'review' ||
    state.stage === 'investigation' ||
    (state.stage === 'approval' && task.held.witness !== undefined));

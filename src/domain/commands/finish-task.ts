import { z } from 'zod';
import { command, optional, type Actor } from '../command.js';
import type { Task } from '../complaint.js';
import type { Fact } from '../events.js';
import { refuse } from '../refusal.js';

/** A task is its owner's, or its overseers': not every task-owner's of the same complaint. */
export const mayEnd = (task: Task, actor: Actor): boolean =>
  task.owner === actor.id || actor.relations.includes('lead') || actor.relations.includes('supervisor');

/** Ends a task; for a remedy it also says whether it could be carried out (process row P10). */
export const finishTask = command({
  name: 'finish-task',
  summary: 'End a task: done, or not possible; a remedy is settled with it.',
  by: ['task-owner', 'lead', 'supervisor'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ task: z.int().positive(), result: z.enum(['done', 'not-possible']) }),
  texts: { note: optional('internal') },
  decide: (state, { payload, actor }) => {
    const task = state.tasks.find((other) => other.n === payload.task);
    if (task === undefined) return refuse('no-such-task');
    if (!mayEnd(task, actor)) return refuse('not-your-part');
    if (task.kind === 'phone-complainant') return refuse('calls-wanted');
    const settled: Fact[] =
      task.step === undefined
        ? []
        : [{ type: 'remedy-settled', step: task.step, done: payload.result === 'done', by: actor.id }];
    return [{ type: 'task-done', task: task.n, result: payload.result, by: actor.id }, ...settled];
  },
});

import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Fact } from '../../complaint/events.js';
import { refuse } from '../refusal.js';
import { isOfThisRound } from '../../complaint/course/standing.js';
import { awaitsProof, resultLetter } from '../../complaint/course/telling.js';
import { Nth } from '../../vocabulary.js';
import { mayEnd } from './finish-task.js';

/** Records a phone call in place of a letter (process row P11); read out, the result is told. */
export const recordCall = command({
  name: 'record-call',
  summary: 'Record a phone call: reached and told, or not reached; after three failed calls the task ends.',
  by: ['task-owner', 'task-lead', 'lead', 'supervisor'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ task: Nth, reached: z.boolean() }),
  texts: { note: optional('internal') },
  example: { task: 22, reached: true },
  form: { task: 'task' },
  whileMerged: true,
  whenErased: true,
  unless: ({ tasks }) => (tasks.some(({ kind }) => kind === 'phone-complainant') ? null : 'no-such-task'),
  adds: true,
  decide: (state, { id, payload: { task: n, reached }, texts, actor, policy }) => {
    const task = state.tasks.find((other) => other.n === n);
    if (task === undefined) return refuse('no-such-task');
    if (!mayEnd(state, task, actor)) return refuse('not-your-part');
    if (task.kind !== 'phone-complainant') return refuse('not-a-phone-task');
    const text = texts.includes('note') ? { text: id } : {};
    const call: Fact = { type: 'call-recorded', task: n, reached, by: actor.id, ...text };
    const last = task.calls + 1 >= policy.calls;
    if (!reached && !last) return [call];
    const done: Fact = { type: 'task-done', task: n, result: reached ? 'done' : 'not-reached', by: actor.id };
    const carriesResult =
      isOfThisRound(state, task) && state.ending !== null && task.letter === resultLetter[state.ending];
    const due = state.telling?.state === 'due';
    if (!carriesResult || !(due || awaitsProof(state))) return [call, done];
    const sent: Fact[] = due ? [{ type: 'result-sent', way: 'phone' }] : [];
    const telling: Fact[] = reached ? [...sent, { type: 'told', way: 'phone' }] : [{ type: 'untold' }];
    return [call, done, ...telling];
  },
});

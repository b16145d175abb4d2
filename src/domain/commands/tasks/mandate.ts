import { z } from 'zod';
import { command, optional, required } from '../command.js';
import { DayGiven, endOfGiven } from '../day-given.js';
import { refuse } from '../refusal.js';
import { MandateOutcome, Nth } from '../../vocabulary.js';
import { written } from '../../text/written.js';

/** An order or a dispute from outside (process row P13): the lead's task, due when that authority says. */
export const mandate = command({
  name: 'mandate',
  summary: 'Record an order or a dispute from outside: a task for the lead, due when the authority says.',
  by: ['lead'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ dueAt: DayGiven }),
  texts: {
    authority: required('internal', written(200)),
    reference: required('internal', written(200)),
    note: optional('internal'),
  },
  example: { dueAt: '2026-12-24', authority: 'Dispute Body', reference: 'ODS-2026-114' },
  adds: true,
  decide: (state, { id, payload, actor, now }) => {
    const dueAt = endOfGiven(payload.dueAt);
    if (dueAt <= now) return refuse('date-passed');
    return [
      { type: 'mandated', dueAt, by: actor.id, text: id },
      { type: 'task-raised', kind: 'mandate', team: state.team, withinMs: dueAt - now },
    ];
  },
});

/** What became of it; only `reopen` changes the decision. */
export const settleMandate = command({
  name: 'settle-mandate',
  summary: 'End the task of an order or a dispute: what came of it, and whether we have carried it out.',
  by: ['task-owner', 'lead'],
  in: mandate.in,
  payload: z.strictObject({ task: Nth, outcome: MandateOutcome, carriedOut: z.boolean() }),
  texts: { note: optional('internal') },
  example: { task: 21, outcome: 'confirmed', carriedOut: true },
  form: { task: 'task' },
  whileMerged: true,
  unless: ({ tasks }) => (tasks.some(({ kind }) => kind === 'mandate') ? null : 'no-such-task'),
  decide: (state, { payload: { task: n, outcome, carriedOut }, actor }) => {
    const task = state.tasks.find((other) => other.n === n && other.kind === 'mandate');
    if (task === undefined) return refuse('no-such-task');
    if (task.owner !== actor.id && !actor.relations.includes('lead')) return refuse('not-your-part');
    return [
      { type: 'mandate-settled', outcome, carriedOut, by: actor.id },
      { type: 'task-done', task: n, result: carriedOut ? 'done' : 'not-possible', by: actor.id },
    ];
  },
});

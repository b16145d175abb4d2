import { z } from 'zod';
import { command } from '../command.js';
import { objectionToRelate } from '../../intake/same-matter.js';
import { refuse } from '../refusal.js';
import { OtherNumber } from './merge.js';

const AT_MOST = 20;

/** Complaints of different people about one subject (process row P1): each shows the other, nothing else. */
export const relate = command({
  name: 'relate',
  summary: 'Relate to a complaint of somebody else about the same subject; each then shows the other.',
  by: ['owner', 'approver', 'task-owner', 'lead', 'supervisor', 'system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ to: OtherNumber }),
  texts: {},
  example: { to: '100-001-017' },
  form: { to: 'complaint' },
  other: { number: ({ to }) => to, objection: objectionToRelate },
  adds: true,
  decide: (state, { payload: { to }, actor }) => {
    if (to === state.number) return refuse('same-complaint');
    if (state.related.includes(to)) return refuse('already-related');
    if (state.related.length >= AT_MOST) return refuse('related-enough');
    return [{ type: 'related', number: to, ...(actor.relations.includes('system') ? {} : { by: actor.id }) }];
  },
});

import { z } from 'zod';
import { command, optional } from '../command.js';
import type { Fact } from '../events.js';
import { refuse } from '../refusal.js';

/** The complainant takes the complaint back. Where a person is in danger the case goes on without them. */
export const withdraw = command({
  name: 'withdraw',
  summary: 'Take the complaint back; a case with danger to a person goes on without the complainant.',
  by: ['complainant', 'intake'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({}),
  texts: { reason: optional('internal') },
  decide: (state, { actor }) => {
    if (state.left) return refuse('already-left');
    if (state.danger) return [{ type: 'complainant-left', by: actor.id }];
    const voided: Fact[] = state.proposal === null ? [] : [{ type: 'proposal-voided', why: 'withdrawn' }];
    return [...voided, { type: 'withdrawn', by: actor.id }];
  },
});

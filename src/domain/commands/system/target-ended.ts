import { z } from 'zod';
import { command } from '../command.js';
import { refuse } from '../refusal.js';
import { isMerged } from '../../complaint/course/standing.js';

/** The complaint this one was merged into has ended: decided, its result is this one's too; else this one goes on. */
export const targetEnded = command({
  name: 'target-ended',
  summary: 'The complaint this one was merged into was decided, rejected or withdrawn.',
  by: ['system'],
  in: ['review', 'investigation', 'feedback', 'closed'],
  payload: z.strictObject({ number: z.string(), ending: z.enum(['decided', 'rejected', 'withdrawn']) }),
  texts: {},
  example: { number: '100-001-017', ending: 'decided' },
  whileMerged: true,
  decide: (state, { payload: { number, ending } }) => {
    if (!isMerged(state) || state.mergedInto !== number) return refuse('not-merged');
    return ending === 'decided'
      ? [{ type: 'merge-completed', into: number }]
      : [{ type: 'merge-undone', from: number }];
  },
});

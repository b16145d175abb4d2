import { z } from 'zod';
import { command } from '../command.js';
import { countsAsRead } from '../../people/told/hearing.js';
import { refuse } from '../refusal.js';

/** Whoever was to hear what was said from outside has read it. */
export const read = command({
  name: 'read',
  summary: 'What was said up to this version was read by whoever was to hear it.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ upTo: z.int().positive(), reader: z.string() }),
  texts: {},
  example: { upTo: 100, reader: 'zhang-wei' },
  decide: (state, { payload: { upTo, reader } }) =>
    state.unread === null || state.unread.version > upTo || !countsAsRead(state, reader)
      ? refuse('nothing-unread')
      : [{ type: 'read', upTo, reader }],
});

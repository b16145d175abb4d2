import { z } from 'zod';
import { command } from '../command.js';
import { collecting } from '../../people/told/hearing.js';
import { Heard } from '../../vocabulary.js';

/** Something was said in a complaint merged into this one: it is this one's to hear, and counts as its own. */
export const wordsJoined = command({
  name: 'words-joined',
  summary: 'Something was said in a complaint that was merged into this one, or its complainant left it.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({
    number: z.string(),
    from: Heard,
    by: z.string(),
    text: z.string().exactOptional(),
  }),
  texts: {},
  example: {
    number: '100-001-017',
    from: 'complainant',
    by: 'complainant',
    text: '0195e6a0-0000-7000-8000-000000000000',
  },
  decide: (state, { payload }) => [{ type: 'words-joined', ...payload }, ...collecting(state)],
});

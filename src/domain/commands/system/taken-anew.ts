import { z } from 'zod';
import { Nth } from '../../vocabulary.js';
import { command } from '../command.js';

/** What the complainant wrote after the end was something new (process row P1): it is a complaint of its own now. */
export const tookAnew = command({
  name: 'taken-anew',
  summary: 'What the complainant wrote after the end, up to a version, has become a complaint of its own.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: z.strictObject({ number: z.string(), upTo: Nth }),
  texts: {},
  example: { number: '100-001-017', upTo: 21 },
  decide: (_, { payload }) => [{ type: 'taken-anew', ...payload }],
});

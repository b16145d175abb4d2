import { z } from 'zod';
import { command } from '../command.js';
import { FileId } from '../evidence/withdraw-evidence.js';
import { isLookedUp } from '../../complaint/course/platform/looking-up.js';
import { refuse } from '../refusal.js';
import { Nth } from '../../vocabulary.js';

const Sha256 = z.string().refine((hash) => /^[\da-f]{64}$/.test(hash), 'must be a SHA-256 in hexadecimal');

/** `code` is a word of the platform's own, never a text. */
const Result = z.discriminatedUnion('result', [
  z.strictObject({ lookUp: Nth, result: z.literal('found'), attachment: FileId, sha256: Sha256 }),
  z.strictObject({ lookUp: Nth, result: z.literal('refused'), code: z.string().min(1).max(64) }),
  z.strictObject({ lookUp: Nth, result: z.enum(['gone', 'unanswered']) }),
]);
export type LookUpResult = z.infer<typeof Result>;

/** What became of a look-up: the file with what the platform showed, or why there is none; the case never waits for it. */
export const lookUpResult = command({
  name: 'look-up-result',
  summary:
    'The platform showed what the complaint is about, said that it is gone, or did not answer in time.',
  by: ['system'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: Result,
  texts: {},
  example: { lookUp: 3, result: 'gone' },
  decide: (state, { payload }) =>
    isLookedUp(state, payload.lookUp) ? [{ type: 'looked-up', ...payload }] : refuse('look-up-unknown'),
});

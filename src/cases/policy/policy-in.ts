import type { z } from 'zod';
import { Policy } from '../../domain/policy/policy.js';
import { fail } from '../failure.js';

/** The policy that a document says; throws with all that is wrong in it, in the words of `say` where that is given. */
export function policyIn(document: unknown, say?: z.core.$ZodErrorMap): Policy {
  const read = Policy.safeParse(document, say && { error: say });
  if (read.success) return read.data;
  throw fail('invalid', {
    errors: read.error.issues.map(({ path, message }) => ({ path: `/${path.join('/')}`, message })),
  });
}

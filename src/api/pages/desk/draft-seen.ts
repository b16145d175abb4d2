/** Which change of the draft, and which version in force, a form showed. */
import { z } from 'zod';
import type { DraftSeen } from '../../../cases/policy/change-draft.js';
import { fail } from '../../../cases/failure.js';

const Seen = z.object({ revision: z.coerce.number().int().min(0), inForce: z.coerce.number().int().min(1) });

export const seenOfDraft = ({ revision, inForce }: DraftSeen): string => `${revision ?? 0}/${inForce}`;

/** Revisions begin with 1: none is the draft that was not there. */
export function draftSeenIn(seen: string): DraftSeen {
  const [revision, inForce] = seen.split('/');
  const { data } = Seen.safeParse({ revision, inForce });
  if (data === undefined) throw fail('invalid');
  return { revision: data.revision === 0 ? null : data.revision, inForce: data.inForce };
}

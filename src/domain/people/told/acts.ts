/** Acts on somebody's account of which that person is told: nobody acts in their name without their knowing how. */
import { z } from 'zod';

/** An act as it is written down: who did what about whom or what, with the fields that differ. */
export type ActDone = {
  by: string;
  act: string;
  about: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** `at` is another address than the person's, where what is told is that theirs was replaced. */
export type ActTold =
  | { letter: 'key-made'; person: string; key: string }
  | { letter: 'address-replaced'; person: string; at: string };

const KeyMade = z.object({
  act: z.literal('make-key'),
  about: z.string(),
  after: z.object({ staff: z.string() }),
});
const AddressReplaced = z.object({
  act: z.literal('change-staff'),
  about: z.string(),
  before: z.object({ email: z.string() }),
});

/**
 * Whom an act is told to; null where to nobody. A key is told whoever made it, also by the person's own, which may be
 * in other hands; an address that is replaced is told what it no longer receives.
 */
export function toldOf(done: ActDone): ActTold | null {
  const made = KeyMade.safeParse(done);
  if (made.success) return { letter: 'key-made', person: made.data.after.staff, key: made.data.about };
  const replaced = AddressReplaced.safeParse(done);
  if (!replaced.success) return null;
  return { letter: 'address-replaced', person: replaced.data.about, at: replaced.data.before.email };
}

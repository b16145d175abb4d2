/** The chapter of the remedies: which need a second person, which a proof of identity, and who carries each out. */
import { z } from 'zod';
import { RemedyKind } from '../vocabulary.js';

export const Remedies = z.record(
  RemedyKind,
  z.strictObject({
    /** Needs a second person's approval. */
    severe: z.boolean(),
    /** Needs a proof of identity, checked by somebody else than the decider. */
    identity: z.boolean().default(false),
    /** Who carries it out, where there is a platform; without one it is always a person. */
    by: z.enum(['platform', 'person']).default('person'),
  }),
);

export const defaultRemedies = {
  'remove-content': { severe: false, by: 'platform' },
  'restore-content': { severe: false, by: 'platform' },
  'warn-user': { severe: false, by: 'platform' },
  'suspend-account': { severe: true, by: 'platform' },
  'restore-account': { severe: true, identity: true, by: 'platform' },
  'secure-account': { severe: false },
  'protect-privacy': { severe: false, by: 'platform' },
  apologise: { severe: false },
  'improve-service': { severe: false },
  'withdraw-warning': { severe: false, by: 'platform' },
  'hide-content': { severe: false, by: 'platform' },
  'show-content': { severe: false, by: 'platform' },
  'lift-suspension': { severe: true, by: 'platform' },
} satisfies z.input<typeof Remedies>;

/** The chapter of the remedies: which need a second person, and which a proof of identity. */
import { z } from 'zod';
import { RemedyKind } from '../vocabulary.js';

export const Remedies = z.record(
  RemedyKind,
  z.strictObject({
    /** Needs a second person's approval. */
    severe: z.boolean(),
    /** Needs a proof of identity, checked by somebody else than the decider. */
    identity: z.boolean().default(false),
  }),
);

export const defaultRemedies = {
  'remove-content': { severe: false },
  'restore-content': { severe: false },
  'warn-user': { severe: false },
  'suspend-account': { severe: true },
  'restore-account': { severe: true, identity: true },
  'secure-account': { severe: false },
  'protect-privacy': { severe: false },
  apologise: { severe: false },
  'improve-service': { severe: false },
  'withdraw-warning': { severe: false },
} satisfies z.input<typeof Remedies>;

/** The chapter of consent: what of the platform is private, so that its author is asked only where the complainant agrees. */
import { z } from 'zod';
import { written } from '../text/written.js';

export const Consent = z
  .strictObject({
    /** The types of subjects that only their two sides can read. */
    subjects: z
      .array(written(50))
      .max(20)
      .default(() => ['message', 'private-message', 'direct-message']),
  })
  .prefault({});

/** The chapter of the express lane: how often content is hidden on somebody's word, before anybody has looked. */
import { z } from 'zod';

export const Express = z
  .strictObject({
    /** For what one complainant claims. */
    aDayOfComplainant: z.int().min(0).default(3),
    /** Of one subject, whoever claims it. */
    aDayOfSubject: z.int().min(0).default(2),
  })
  .prefault({});

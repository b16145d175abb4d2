/** The chapter of conduct: what is counted of people who complain and are complained about, how long a warning and a limit last, and by when an appeal is decided. */
import { z } from 'zod';
import { Duration } from '../clocks/duration.js';

export const Conduct = z
  .strictObject({
    /** Complaints that came in so long count. */
    countedFor: Duration.prefault('365d'),
    /** So many of each side are looked at, the newest first. */
    lookedAt: z.int().min(1).max(1_000).default(200),
    /** A warning holds so long; after that there has to be another before a limit. */
    warningHolds: Duration.prefault('365d'),
    /** A limit lasts so many days at most. */
    limitDays: z.int().min(1).max(365).default(30),
    /** An appeal against a limit is decided in this time. */
    appeal: Duration.prefault('72h'),
  })
  .prefault({});
export type Conduct = z.infer<typeof Conduct>;

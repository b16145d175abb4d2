/** The chapter of the platform: how long it may take before a person does it, or the case goes on without it. */
import { z } from 'zod';
import { Duration } from '../clocks/duration.js';

export const PlatformTimes = z
  .strictObject({
    /** For the remedies of a decision: this share of their deadline. */
    shareOfRemedies: z.number().positive().max(1).default(0.75),
    /** To show what a complaint is about. */
    lookUp: Duration.prefault('24h'),
    /** To hide content before a decision, and then a person to do it; to show it again. */
    hide: Duration.prefault('15m'),
    hideByHand: Duration.prefault('1h'),
    show: Duration.prefault('24h'),
    /** To end a suspension whose time is over. */
    end: Duration.prefault('24h'),
  })
  .prefault({});

/** The chapter of the web form: what keeps programs from filling it, and leaves people alone. */
import { z } from 'zod';
import { Duration } from '../clocks/duration.js';

export const Web = z
  .strictObject({
    /** Nobody fills the form in less. */
    notBefore: Duration.prefault('5s'),
    /** Sent from one network in an hour. */
    anHourOfNetwork: z.int().min(1).default(30),
    /** Times that files were sent along from one network in a day. */
    filesADayOfNetwork: z.int().min(0).default(100),
    /** Sent with one e-mail address or phone number in a day. */
    aDayOfAddress: z.int().min(1).default(5),
  })
  .prefault({});

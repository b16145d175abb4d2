/** Whether this is somebody's own machine: only there are pages open without a key. */
import type { Config } from '../config.js';

const loopback = ['127.0.0.1', '::1', 'localhost'];

/** It listens on loopback alone, and letters stay here for want of a provider. */
export const isLocal = ({ resend, twilio, http }: Pick<Config, 'resend' | 'twilio' | 'http'>): boolean =>
  (resend === null || twilio === null) && loopback.includes(http.host);

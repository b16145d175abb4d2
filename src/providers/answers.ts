/** How providers' HTTP answers are read, for every transport alike. */
import type { Sent } from './postman.js';

type NotSent = Exclude<Sent, { kind: 'sent' }>;

/** How long a provider may take to answer before the attempt counts as lost. */
export const ANSWER_WITHIN_MS = 15_000;

const keyIsWrong = [401, 403];

/**
 * A provider's no. Final only where the letter or its address is at fault: limits, outages and a wrong key of
 * ours pass, and must not make good addresses look bad.
 */
export function notSent(status: number | null, code: string, retryAfter: string | null): NotSent {
  const final =
    status !== null && status >= 400 && status < 500 && ![...keyIsWrong, 408, 425, 429].includes(status);
  return final ? { kind: 'refused', code } : { kind: 'later', code, retryAfterMs: retryAfterMs(retryAfter) };
}

/** The `Retry-After` header (RFC 9110, seconds or a date) in milliseconds; null where there is none. */
function retryAfterMs(header: string | null): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, Math.round(ms)) : null;
}

/** How providers' HTTP answers are read, for every transport alike. */
import type { NotSent } from './postman.js';

/** How long a provider may take to answer before the attempt counts as lost. */
export const ANSWER_WITHIN_MS = 15_000;
/** Whatever a provider names: it is asked again after a day. */
const MOST_WAIT_MS = 24 * 3_600_000;
/** A provider that refuses us altogether is asked again after a minute, or when it says: somebody may have mended it. */
const REFUSED_US_MS = { least: 60_000, most: 600_000 };

/** `all`: it is our key, our sender or our quota, and every letter would fare alike. */
export type Verdict = 'final' | 'temporary' | 'unknown' | 'ours' | 'all';

/** A provider's no, by its own code or else by its status: what nobody has listed is ours to look at, and closes no address. */
export function notSent(
  { status, code, asked }: { status: number | null; code: string; asked: number | null },
  known: Verdict | undefined,
): Exclude<NotSent, { kind: 'not-asked' }> {
  const verdict = known ?? verdictOf(status);
  if (verdict === 'final') return { kind: 'final', code };
  if (verdict === 'temporary' || verdict === 'unknown') return { kind: verdict, code, waitMs: asked };
  const { least, most } = REFUSED_US_MS;
  return { kind: 'ours', code, waitMs: verdict === 'all' ? Math.min(most, asked ?? least) : null };
}

function verdictOf(status: number | null): Verdict {
  if (status === null || status < 400 || status >= 500 || status === 408) return 'unknown';
  if ([425, 429].includes(status)) return 'temporary';
  return [401, 402, 403, 404, 405, 451].includes(status) ? 'all' : 'ours';
}

/**
 * How long (ms) an answer asks to be left alone, by its `Retry-After` (RFC 9110: seconds, or a date, which counts from
 * the `Date` beside it); null where it does not.
 */
export function askedToWait(header: (name: 'retry-after' | 'date') => string | null): number | null {
  const after = header('retry-after') ?? '';
  if (after.trim() === '') return null;
  const seconds = Number(after);
  const ms = Number.isFinite(seconds)
    ? seconds * 1_000
    : Date.parse(after) - Date.parse(header('date') ?? '');
  return Number.isFinite(ms) ? Math.min(MOST_WAIT_MS, Math.max(0, Math.round(ms))) : null;
}

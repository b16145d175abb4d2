/** The chapter of keeping: how long a closed case is kept before it is purged (process row P15). */
import { Duration } from '../clocks/duration.js';

/** What the process asks for at least. */
const A_YEAR_MS = 365 * 86_400_000;

export const KeepFor = Duration.refine((ms) => ms >= A_YEAR_MS, 'must be at least 365 days').prefault('730d');

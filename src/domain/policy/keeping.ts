/** The chapter of keeping: how long a closed case is kept before it is purged (process row P15). */
import { Duration } from '../clocks/duration.js';
import { DAY_MS } from '../clocks/zone.js';

/** What the process asks for at least. */
const A_YEAR_MS = 365 * DAY_MS;

export const KeepFor = Duration.refine((ms) => ms >= A_YEAR_MS, 'must be at least 365 days').prefault('730d');

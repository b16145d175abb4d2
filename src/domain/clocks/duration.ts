import { z } from 'zod';

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A length of time as people write it (`90s`, `24h`, `1.5h`, `365d`); parsed to milliseconds. */
export const Duration = z
  .string()
  .regex(/^\d+(\.\d+)?(ms|s|m|h|d)$/, 'must be a number with a unit, such as "90s", "24h" or "365d"')
  .transform((text) => {
    const unit = z.enum(['ms', 's', 'm', 'h', 'd']).parse(text.replace(/[\d.]/g, ''));
    return Math.round(Number.parseFloat(text) * UNIT_MS[unit]);
  });

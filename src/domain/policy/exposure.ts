/** The chapter of exposure (process row P21): how many disturbing cases somebody is given or shown in a day. */
import { z } from 'zod';
import { Zone } from '../clocks/zone.js';

/** `mostADay` null: no limit. `zone`: where the day begins and ends. */
export const ExposureLimit = z
  .strictObject({
    mostADay: z.int().min(1).max(100).nullable().default(null),
    zone: Zone.default('Asia/Shanghai'),
  })
  .prefault({});
export type ExposureLimit = z.infer<typeof ExposureLimit>;

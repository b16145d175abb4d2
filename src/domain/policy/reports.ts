/** The chapter of the reports: in which zone their weeks and months begin and end. */
import { z } from 'zod';
import { isZone } from './statutory.js';

export const Reports = z
  .strictObject({
    zone: z.string().refine(isZone, 'must be a time zone such as Asia/Shanghai').default('Asia/Shanghai'),
  })
  .prefault({});

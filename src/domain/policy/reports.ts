/** The chapter of the reports: in which zone their weeks and months begin and end. */
import { z } from 'zod';
import { Zone } from '../clocks/zone.js';

export const Reports = z
  .strictObject({
    zone: Zone.default('Asia/Shanghai'),
  })
  .prefault({});

import { z } from 'zod';

/** What a column of instants holds in any zone, and ISO 8601 writes with four digits. */
export const EARLIEST = Date.parse('0001-01-01T00:00:00.000Z');
export const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** An instant as callers give it. */
export const Moment = z.iso
  .datetime({ offset: true })
  .refine(
    (text) => !(Date.parse(text) < EARLIEST || Date.parse(text) > LATEST),
    'must lie in the years 1 to 9999',
  )
  .meta({ example: '2026-03-02T09:00:00+08:00' });

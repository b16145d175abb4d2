/** Where a page of a list ended, as an opaque word. */
import { z } from 'zod';
import type { Cursor as Place } from '../../db/lists/lists.js';
import { parseComplaintNumber } from '../../domain/intake/number.js';
import { EARLIEST, LATEST } from './moment.js';

const Encoded = z.tuple([
  z.int().min(EARLIEST).max(LATEST),
  z.string().refine((number) => parseComplaintNumber(number) === number),
]);

const decode = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
};

export const Cursor = z
  .string()
  .max(200)
  .refine((text) => Encoded.safeParse(decode(text)).success, 'is not a cursor of this list')
  .meta({ description: '`nextCursor` of the page before.' });

/** Reads a cursor that has been validated. */
export function readCursor(text: string): Place {
  const [updatedAt, number] = Encoded.parse(decode(text));
  return { updatedAt, number };
}

export const writeCursor = ({ updatedAt, number }: Place): string =>
  Buffer.from(JSON.stringify([updatedAt, number])).toString('base64url');

/** Where a page of a list ended, as an opaque word. */
import { z } from 'zod';
import type { Cursor as Place } from '../../db/lists/lists.js';

const Encoded = z.tuple([z.int().nonnegative().max(8_640_000_000_000_000), z.string().max(40)]);

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

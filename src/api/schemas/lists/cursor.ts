/** Where a page of a list ended, as an opaque word; and the pages themselves. */
import { z } from 'zod';
import type { Asked, Page } from '../../../db/lists/page.js';
import { parseComplaintNumber } from '../../../domain/intake/number.js';
import { CallerId, LARGEST_INTEGER } from '../../../domain/vocabulary.js';
import { EARLIEST, LATEST } from '../moment.js';

export type Cursor<P> = { schema: z.ZodString; read(text: string): P; write(place: P): string };

const decode = (text: string): unknown => {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
};

/** The cursor of a list, by what its places are. */
export const cursorOf = <P>(place: z.ZodType<P>): Cursor<P> => ({
  schema: z
    .string()
    .max(400)
    .refine((text) => place.safeParse(decode(text)).success, 'is not a cursor of this list')
    .meta({ description: '`nextCursor` of the page before.' }),
  read: (text) => place.parse(decode(text)),
  write: (at) => Buffer.from(JSON.stringify(at)).toString('base64url'),
});

/** What places are made of, within what the columns hold. */
export const Placed = {
  number: z.string().refine((number) => parseComplaintNumber(number) === number),
  id: CallerId,
  keyId: z.string().regex(/^[0-9a-f]{12}$/),
  version: z.int().min(0).max(LARGEST_INTEGER),
  instant: z.int().min(EARLIEST).max(LATEST),
  transaction: z.string().regex(/^\d{1,19}$/),
};

/** The query of a list in pages. */
export const inPages = <P>(cursor: Cursor<P>, limits: { most: number; usual: number }) => ({
  limit: z.coerce.number().int().min(1).max(limits.most).default(limits.usual),
  cursor: cursor.schema.exactOptional(),
});

/** Pages of lists that people read whole. */
export const wide = { most: 500, usual: 200 };

export const pageSchema = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** The page that a query asks for. */
export const askedIn = <P>(
  cursor: Cursor<P>,
  { limit, cursor: text }: { limit: number; cursor?: string },
): Asked<P> => ({ limit, ...(text === undefined ? {} : { after: cursor.read(text) }) });

/** A page as it is answered. */
export const shownPage = <T, P, S>(cursor: Cursor<P>, { items, next }: Page<T, P>, show: (item: T) => S) => ({
  items: items.map(show),
  nextCursor: next === null ? null : cursor.write(next),
});

/** What the records of who read what are given as. */
import { z } from 'zod';
import type { RecordFilter } from '../../../db/lists/records.js';
import { accessKinds } from '../../../domain/disclosure/desk/custody.js';
import { inPages, type Cursor } from '../lists/cursor.js';
import { Moment } from '../moment.js';
import { ComplaintNumber, Instant } from '../summary.js';

const by = z.string().meta({ description: 'Id of whoever it was.' });

export const Access = z
  .object({
    id: z.string(),
    at: Instant,
    by,
    what: z.enum(accessKinds).meta({
      description:
        'The words of the case, a file, all of it, a search that found it; or figures of one of the staff.',
    }),
    number: ComplaintNumber.nullable().meta({ description: 'Null: figures were shown.' }),
    about: z.string().nullable().meta({ description: 'Id of whose figures were shown.' }),
    attachment: z.string().nullable().meta({ description: 'Id of the file.' }),
  })
  .meta({ id: 'Access' });

export const CustodyEntry = z
  .object({
    id: z.string(),
    at: Instant,
    by: by.nullable().meta({ description: 'Null: it came with the submission.' }),
    what: z.enum(['brought', 'shown', 'released', 'withdrawn']),
    number: ComplaintNumber,
    attachment: z.string().meta({ description: 'Id of the file.' }),
  })
  .meta({ id: 'CustodyEntry' });

export const PurgeReceipt = z
  .object({
    n: z.int(),
    batch: z.string().meta({ description: 'The pass that it went with.' }),
    number: ComplaintNumber,
    at: Instant,
    closedAt: Instant,
    counts: z.record(z.string(), z.int()).meta({ description: 'How many rows of which table went with it.' }),
    journalHash: z.string().meta({ description: 'SHA-256 of its journal as it stood.' }),
    filesHash: z.string().meta({ description: 'SHA-256 of the hashes of its files.' }),
  })
  .meta({ id: 'PurgeReceipt' });

/** By whom, and when. */
export const recordQuery = <P>(cursor: Cursor<P>, limits: { most: number; usual: number }) =>
  z.strictObject({
    by: z.string().max(128).exactOptional().meta({ description: 'Id of whoever did it.' }),
    from: Moment.exactOptional(),
    until: Moment.exactOptional().meta({ description: 'Before then.' }),
    ...inPages(cursor, limits),
  });

export const filterIn = ({
  by: person,
  from,
  until,
}: {
  by?: string;
  from?: string;
  until?: string;
}): RecordFilter => ({
  ...(person !== undefined && { person }),
  ...(from !== undefined && { from: Date.parse(from) }),
  ...(until !== undefined && { until: Date.parse(until) }),
});

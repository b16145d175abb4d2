import { desc, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { gathered } from '../gathering.js';
import { recordset } from '../recordset.js';
import { accessLog } from '../schema/people.js';
import { rows, statement } from '../statement.js';

export type Access = Omit<typeof accessLog.$inferSelect, 'id'>;

const entries = recordset(accessLog, ['number', 'callerId', 'what', 'at']);
const insert = statement('record-access', { entries }, (_, place) =>
  rows<never>(entries.insert(place.entries)),
);

/**
 * Records that somebody read the text or evidence of a case; wait for it before you show them. All who read at the same
 * time share one insert, so that a read costs a part of a commit, and yet nothing is shown without its entry: a writer
 * in the background would lose those of the process's last moments, an insert within each read would cost a commit each.
 */
export const record: (db: Db, access: Access) => Promise<void> = gathered(async (db, accesses) => {
  await insert(db, { entries: accesses });
  return accesses.map(() => undefined);
});

/** Who read this case, the latest first. */
export const of = (db: Db, number: string): Promise<Access[]> =>
  db
    .select({
      number: accessLog.number,
      callerId: accessLog.callerId,
      what: accessLog.what,
      at: accessLog.at,
    })
    .from(accessLog)
    .where(eq(accessLog.number, number))
    .orderBy(desc(accessLog.at), desc(accessLog.id));

import { desc, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { accessLog } from '../schema/people.js';

export type Access = Omit<typeof accessLog.$inferSelect, 'id'>;

/** Records that somebody read the text or evidence of a case. */
export async function record(db: Db, access: Access): Promise<void> {
  await db.insert(accessLog).values(access).prepare('record-access').execute();
}

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

/** What the log has of one complaint. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { SealedRecord } from '../../domain/seal/entry.js';
import type { Db } from '../client.js';
import { checkpoints, sealedEntries, sealedTexts } from '../schema/seal.js';
import { journal } from '../schema/complaints.js';
import type { Checkpoint } from './checkpoints.js';

export type Sealed = Pick<typeof sealedEntries.$inferSelect, 'index' | 'version' | 'salt' | 'commitment'>;

/** Its entries in the log, in the order of the journal. */
export const sealedOf = (db: Db, number: string): Promise<Sealed[]> =>
  db
    .select({
      ...{ index: sealedEntries.index, version: sealedEntries.version },
      ...{ salt: sealedEntries.salt, commitment: sealedEntries.commitment },
    })
    .from(sealedEntries)
    .where(eq(sealedEntries.number, number))
    .orderBy(asc(sealedEntries.version));

/** The first head that was signed over an entry; null where none is yet. */
export async function headOver(db: Db, index: number): Promise<(Checkpoint & { at: number }) | null> {
  const over = db.select().from(checkpoints).where(gt(checkpoints.size, index));
  const [head] = await over.orderBy(asc(checkpoints.size)).limit(1);
  return head ?? null;
}

/** What the commitment to an entry is of; null where the journal has no such entry. */
export async function recordOf(db: Db, number: string, version: number): Promise<SealedRecord | null> {
  const [entry] = await db
    .select()
    .from(journal)
    .where(and(eq(journal.number, number), eq(journal.version, version)));
  if (entry === undefined) return null;
  const texts = await db
    .select({ name: sealedTexts.name, commitment: sealedTexts.commitment })
    .from(sealedTexts)
    .where(and(eq(sealedTexts.number, number), eq(sealedTexts.version, version)));
  const { at, recordedAt, type, by, commitId, data } = entry;
  return {
    ...{ number, version, type, by, commitId, data },
    ...{ at: new Date(at).toISOString(), recordedAt: new Date(recordedAt).toISOString() },
    texts: Object.fromEntries(
      texts.map(({ name, commitment }) => [name, Buffer.from(commitment).toString('hex')]),
    ),
  };
}

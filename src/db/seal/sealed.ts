/** What the log has of one complaint. */
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Said, SealedRecord } from '../../domain/seal/entry.js';
import type { Db } from '../client.js';
import { checkpoints, sealedEntries, sealedTexts } from '../schema/seal.js';
import { journal, texts } from '../schema/complaints.js';
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

/** A text as it came with an entry, with what opens its commitment. */
export type TextSealed = { name: string; salt: Uint8Array | null; text: string };
export type Opened = { record: Omit<SealedRecord, 'said'>; said: Said; texts: TextSealed[] };

/** What the commitment to an entry is of, but for that to what it says; null where the journal has no such entry. */
export async function openedOf(db: Db, number: string, version: number): Promise<Opened | null> {
  const [entry] = await db
    .select()
    .from(journal)
    .where(and(eq(journal.number, number), eq(journal.version, version)));
  if (entry === undefined) return null;
  const brought = await db
    .select({ sealed: sealedTexts, text: texts.text })
    .from(sealedTexts)
    .leftJoin(texts, and(eq(texts.id, sealedTexts.id), eq(texts.name, sealedTexts.name)))
    .where(and(eq(sealedTexts.number, number), eq(sealedTexts.version, version)));
  const { at, recordedAt, type, by, commitId, data } = entry;
  const record = {
    ...{ number, version, type, commitId },
    ...{ at: new Date(at).toISOString(), recordedAt: new Date(recordedAt).toISOString() },
    texts: Object.fromEntries(
      brought.map(({ sealed: { name, commitment } }) => [name, Buffer.from(commitment).toString('hex')]),
    ),
  };
  return {
    ...{ record, said: { by, data } },
    texts: brought.flatMap(({ sealed: { name, salt }, text }) =>
      text === null ? [] : [{ name, salt, text }],
    ),
  };
}

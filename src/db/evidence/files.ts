/** The files that were sent: bytes once, each sending with its name. */
import { and, eq, inArray, lt, notExists, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { isFree } from './attachments.js';
import { attachments, files } from '../schema/evidence.js';

export type StoredFile = Pick<typeof files.$inferSelect, 'sha256' | 'type' | 'bytes' | 'checked'>;
export type Upload = StoredFile & { id: string; name: string; caller: string; storedAt: number };
/** `broughtBy`: what it belongs to, where that is known before it is a case's. */
type NewUpload = StoredFile & Pick<Upload, 'id' | 'name' | 'caller'> & { broughtBy?: string };

const shown = {
  ...{ id: attachments.id, name: attachments.name, caller: attachments.caller },
  ...{ storedAt: attachments.storedAt, sha256: files.sha256 },
  ...{ type: files.type, bytes: files.bytes, checked: files.checked },
};

/** What was sent under this id; null where nothing was. */
export async function find(db: Db, id: string): Promise<Upload | null> {
  const [found] = await db
    .select(shown)
    .from(attachments)
    .innerJoin(files, eq(files.sha256, attachments.sha256))
    .where(eq(attachments.id, id));
  return found ?? null;
}

/** Those of these ids that this caller sent, in their order. */
export async function findOf(db: Db, caller: string, ids: readonly string[]): Promise<Upload[]> {
  if (ids.length === 0) return [];
  const found = await db
    .select(shown)
    .from(attachments)
    .innerJoin(files, eq(files.sha256, attachments.sha256))
    .where(and(inArray(attachments.id, [...ids]), eq(attachments.caller, caller)));
  return ids.flatMap((id) => found.filter((one) => one.id === id));
}

/**
 * Notes what was sent, once under its id; `keep` puts the bytes into the store, if they are not there. It is asked
 * again under a lock, so that nobody removes meanwhile what has just been sent anew.
 */
export async function add(db: Db, upload: NewUpload, keep: () => Promise<void>): Promise<Upload> {
  await keep();
  return await db.transaction(async (tx) => {
    const { id, name, caller, broughtBy, ...file } = upload;
    await lock(tx, file.sha256);
    await tx
      .insert(files)
      .values(file)
      .onConflictDoUpdate({
        target: files.sha256,
        set: { storedAt: sql`now()`, checked: sql`${files.checked} or excluded.checked` },
      });
    await keep();
    const sent = { id, name, caller, sha256: file.sha256, broughtBy };
    await tx.insert(attachments).values(sent).onConflictDoNothing();
    const stored = await find(tx, id);
    if (stored === null) throw new Error('An upload was stored and then gone.');
    return stored;
  });
}

/** Of these bytes, in this transaction. */
const lock = (tx: Db, sha256: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`);

/** Removes, so many at once, uploads from before an instant (ms) that nothing has named; gives how many. */
export async function pruneUploads(db: Db, before: number, most: number): Promise<number> {
  const old = db
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(isFree, lt(attachments.storedAt, before)))
    .limit(most);
  const gone = await db
    .delete(attachments)
    .where(and(inArray(attachments.id, old), isFree))
    .returning({ id: attachments.id });
  return gone.length;
}

/** Files from before an instant (ms) that nobody has sent any more, so many at most. */
export async function unsent(db: Db, before: number, most: number): Promise<string[]> {
  const found = await db
    .select({ sha256: files.sha256 })
    .from(files)
    .where(and(lt(files.storedAt, before), notSent(db)))
    .limit(most);
  return found.map(({ sha256 }) => sha256);
}

/** Removes a file, if still nobody has sent it; `remove` takes the bytes away. */
export const removeFile = (
  db: Db,
  sha256: string,
  remove: (sha256: string) => Promise<void>,
): Promise<void> =>
  db.transaction(async (tx) => {
    await lock(tx, sha256);
    await tx.delete(files).where(and(eq(files.sha256, sha256), notSent(tx)));
    const left = await tx.select({ sha256: files.sha256 }).from(files).where(eq(files.sha256, sha256));
    if (left.length === 0) await remove(sha256);
  });

const notSent = (db: Db) =>
  notExists(db.select().from(attachments).where(eq(attachments.sha256, files.sha256)));

/** Those of these hashes that no row knows. */
export async function unknownOf(db: Db, hashes: readonly string[]): Promise<string[]> {
  const known = await db
    .select({ sha256: files.sha256 })
    .from(files)
    .where(inArray(files.sha256, [...hashes]));
  const names = new Set(known.map(({ sha256 }) => sha256));
  return hashes.filter((hash) => !names.has(hash));
}

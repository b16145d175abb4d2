/** The links by which addresses are confirmed, and how often a number was tried under each. */
import { and, eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../../client.js';
import { proofs } from '../../schema/bounds.js';

export type Proof = typeof proofs.$inferSelect;

/** Keeps a link that a letter offers; gives how often it was tried before. */
export async function offer(db: Db, proof: Omit<Proof, 'tries'>): Promise<number> {
  await db.insert(proofs).values(proof).onConflictDoNothing();
  return (await find(db, proof.hash))?.tries ?? 0;
}

/** The link of this token's hash; null where no letter offered it. */
export async function find(db: Db, hash: string): Promise<Proof | null> {
  const [found] = await db.select().from(proofs).where(eq(proofs.hash, hash));
  return found ?? null;
}

/** Takes one of the tries; false where none is left. Taken before the number is looked at, so that none is free. */
export async function takeTry(db: Db, hash: string, most: number): Promise<boolean> {
  const taken = await db
    .update(proofs)
    .set({ tries: sql`${proofs.tries} + 1` })
    .where(and(eq(proofs.hash, hash), lt(proofs.tries, most)))
    .returning({ hash: proofs.hash });
  return taken.length > 0;
}

/** Gives the try of a right number back. */
export async function giveTryBack(db: Db, hash: string): Promise<void> {
  await db
    .update(proofs)
    .set({ tries: sql`${proofs.tries} - 1` })
    .where(eq(proofs.hash, hash));
}

/** The policy that is being prepared: one, or none. */
import { sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { policyDraft } from '../schema/complaints.js';

export type Draft = Omit<typeof policyDraft.$inferSelect, 'only'>;

/** The draft; null where there is none. */
export async function readDraft(db: Db): Promise<Draft | null> {
  const [found] = await db.select().from(policyDraft);
  return found ?? null;
}

/** Puts this in its place. */
export async function writeDraft(tx: Db, draft: Omit<Draft, 'changedAt'>): Promise<void> {
  const values = { ...draft, changedAt: sql`now()` };
  await tx.insert(policyDraft).values(values).onConflictDoUpdate({ target: policyDraft.only, set: values });
}

/** Removes it. */
export async function removeDraft(tx: Db): Promise<void> {
  await tx.delete(policyDraft);
}

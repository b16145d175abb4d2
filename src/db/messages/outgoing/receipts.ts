import { eq } from 'drizzle-orm';
import type { Db } from '../../client.js';
import { receipts } from '../../schema/messages.js';

export type Receipt = typeof receipts.$inferSelect;

/** Stores a provider's report; false where the same report came before. */
export async function store(db: Db, receipt: Omit<Receipt, 'storedAt'>): Promise<boolean> {
  const stored = await db
    .insert(receipts)
    .values(receipt)
    .onConflictDoNothing()
    .returning({ id: receipts.id });
  return stored.length > 0;
}

/** The report of this id; null where there is none. */
export async function find(db: Db, id: string): Promise<Receipt | null> {
  const [found] = await db.select().from(receipts).where(eq(receipts.id, id));
  return found ?? null;
}

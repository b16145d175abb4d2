import { and, eq } from 'drizzle-orm';
import type { Db } from '../client.js';
import { requests, type Answer } from '../schema/messages.js';

export type StoredRequest = typeof requests.$inferSelect;
export type NewRequest = Pick<StoredRequest, 'caller' | 'idempotencyKey' | 'fingerprint'>;

/**
 * Claims an idempotency key for a write that makes no command; gives the earlier request where it is taken.
 * In one transaction with the write and `answer`, so that an earlier request always has its answer.
 */
export async function claim(db: Db, request: NewRequest): Promise<StoredRequest | null> {
  const fresh = await db
    .insert(requests)
    .values(request)
    .onConflictDoNothing()
    .returning({ caller: requests.caller });
  return fresh.length > 0 ? null : await find(db, request.caller, request.idempotencyKey);
}

/** The request a caller made under this key. */
export async function find(db: Db, caller: string, idempotencyKey: string): Promise<StoredRequest | null> {
  const [found] = await db.select().from(requests).where(at(caller, idempotencyKey));
  return found ?? null;
}

/** Records what the caller was told. */
export async function answer(db: Db, caller: string, idempotencyKey: string, told: Answer): Promise<void> {
  await db.update(requests).set({ answer: told }).where(at(caller, idempotencyKey));
}

const at = (caller: string, idempotencyKey: string) =>
  and(eq(requests.caller, caller), eq(requests.idempotencyKey, idempotencyKey));

import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import * as deliveries from '../messages/deliveries.js';
import { keys, staff } from '../schema/people.js';

/** How many keys in force end between now and `before` (ms). */
export const expiringBefore = (db: Db, before: number): Promise<number> =>
  db.$count(keys, and(isNull(keys.revokedAt), gt(keys.expiresAt, sql`now()`), lt(keys.expiresAt, before)));

/** A key that ends by itself; null where it is revoked, has ended, or never ends. */
export async function keyThatEnds(db: Db, id: string): Promise<{ name: string; expiresAt: number } | null> {
  const [found] = await db
    .select({ name: keys.name, expiresAt: keys.expiresAt })
    .from(keys)
    .where(and(eq(keys.id, id), isNull(keys.revokedAt), gt(keys.expiresAt, sql`now()`)));
  return found?.expiresAt == null ? null : { ...found, expiresAt: found.expiresAt };
}

/**
 * Has every administrator told of the keys that have come within one of these times (ms) of their end since they were
 * last told of, or made; gives how many letters that are. In one transaction with the mark: each is called for once.
 */
export const warnOfExpiry = (db: Db, before: readonly number[]): Promise<number> =>
  db.transaction(async (tx) => {
    const passed = before.map((ms) => {
      const from = sql`${keys.expiresAt} - ${ms}::float8 * interval '1 millisecond'`;
      return sql`(${from} <= now() and greatest(${keys.createdAt}, ${keys.warnedAt}) < ${from})`;
    });
    const ending = await tx
      .update(keys)
      .set({ warnedAt: sql`now()` })
      .where(and(isNull(keys.revokedAt), gt(keys.expiresAt, sql`now()`), or(...passed)))
      .returning({ id: keys.id, warnedAt: keys.warnedAt });
    if (ending.length === 0) return 0;
    const administrators = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.role, 'admin'), staff.active))
      .orderBy(asc(staff.id));
    const letters = ending.flatMap((key) =>
      administrators.map(({ id: person }) =>
        deliveries.ofExpiry({ key: key.id, at: key.warnedAt ?? 0, person }),
      ),
    );
    await deliveries.insert(tx, letters);
    return letters.length;
  });

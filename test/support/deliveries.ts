/** The delivery queue as a test sees it. */
import { and, asc, eq, isNotNull, isNull, lte, or, sql } from 'drizzle-orm';
import { vi } from 'vitest';
import type { Db } from '../../src/db/client.js';
import { deliveries } from '../../src/db/schema/messages.js';

const live = and(isNull(deliveries.doneAt), isNull(deliveries.deadAt));

/** What is not delivered yet for a complaint, in its order. */
export const queued = (db: Db, number: string) =>
  db
    .select()
    .from(deliveries)
    .where(and(live, eq(deliveries.number, number)))
    .orderBy(asc(deliveries.id));

/** Waits until the workers have delivered all that is due; what has failed and waits for its next attempt may stay. */
export const workedOff = (db: Db): Promise<unknown> => {
  const due = and(live, or(isNotNull(deliveries.lease), lte(deliveries.nextAt, sql`now()`)));
  return vi.waitUntil(async () => (await db.$count(deliveries, due)) === 0, {
    timeout: 60_000,
    interval: 10,
  });
};

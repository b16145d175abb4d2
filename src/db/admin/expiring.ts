import { and, gt, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { keys } from '../schema/people.js';

/** How many keys in force end between now and `before` (ms). */
export const expiringBefore = (db: Db, before: number): Promise<number> =>
  db.$count(keys, and(isNull(keys.revokedAt), gt(keys.expiresAt, sql`now()`), lt(keys.expiresAt, before)));

import { and, arrayOverlaps, eq, exists, inArray, not, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { Db } from '../client.js';
import { contacts } from '../schema/complaints.js';

/** Condition on rows that name a complaint: none of these platform accounts made it or is its subject. */
export function withoutConflict(db: Db, number: Column, accounts: readonly string[]): SQL | undefined {
  if (accounts.length === 0) return undefined;
  const concerned = db
    .select({ one: sql`1` })
    .from(contacts)
    .where(
      and(
        eq(contacts.number, number),
        or(
          inArray(contacts.accountId, [...accounts]),
          inArray(contacts.subjectReference, [...accounts]),
          arrayOverlaps(contacts.joinedAccounts, [...accounts]),
        ),
      ),
    );
  return not(exists(concerned));
}

import { and, arrayOverlaps, inArray, notInArray, or, sql, type Column, type SQL } from 'drizzle-orm';
import type { Db } from '../client.js';
import { contacts } from '../schema/complaints.js';

/** Condition on rows that name a complaint: none of these platform accounts made it or is its subject. */
export function withoutConflict(db: Db, number: Column, accounts: readonly string[]): SQL | undefined {
  if (accounts.length === 0) return undefined;
  // Not asked row by row: there are few of them, and lists go through many.
  const concerned = db
    .select({ number: contacts.number })
    .from(contacts)
    .where(
      or(
        inArray(contacts.accountId, [...accounts]),
        inArray(contacts.subjectReference, [...accounts]),
        and(sql`${contacts.joinedAccounts} <> '{}'`, arrayOverlaps(contacts.joinedAccounts, [...accounts])),
      ),
    );
  return notInArray(number, concerned);
}

import type { Db } from '../../db/client.js';
import { staffAccounts } from '../../db/people/people.js';

const LIVE_MS = 10_000;

type Known = { accounts: ReadonlySet<string>; until: number };
const known = new WeakMap<Db, Known>();

/** The platform accounts of the staff; asked of the database at most every ten seconds. */
export async function knownStaffAccounts(db: Db, now: number): Promise<ReadonlySet<string>> {
  const held = known.get(db);
  if (held !== undefined && now < held.until) return held.accounts;
  const accounts = new Set(await staffAccounts(db));
  known.set(db, { accounts, until: now + LIVE_MS });
  return accounts;
}

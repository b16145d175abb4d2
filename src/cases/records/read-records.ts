/** The records of who read and did what, across cases, for auditors and administrators. */
import { list, type Act } from '../../db/people/acts.js';
import {
  accesses,
  accessesWritten,
  custodySteps,
  custodyWritten,
  type Access,
  type CustodyEntry,
  type LogPlace,
  type RecordFilter,
  type RecordPlace,
} from '../../db/lists/records.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { purgeReceiptsOf, type PurgeReceipt } from '../../db/keeping/receipts.js';
import type { KeyedCtx } from '../context.js';
import { needAuditor } from '../principal.js';

/** A page of who was shown the words or files of which case; what concerns the reader is left out. */
export async function readAccesses(
  { db, who }: KeyedCtx,
  asked: RecordFilter & Asked<RecordPlace>,
): Promise<Page<Access, RecordPlace>> {
  needAuditor(who);
  return await accesses(db, { ...asked, accounts: who.accounts });
}

/** A page of what became of files: brought, shown, released, taken out of sight; likewise. */
export async function readCustodySteps(
  { db, who }: KeyedCtx,
  asked: RecordFilter & Asked<RecordPlace>,
): Promise<Page<CustodyEntry, RecordPlace>> {
  needAuditor(who);
  return await custodySteps(db, { ...asked, accounts: who.accounts });
}

/** The same as a log: in the order of commits, the oldest first. */
export async function readAccessLog(
  { db, who }: KeyedCtx,
  asked: RecordFilter & Asked<LogPlace>,
): Promise<Page<Access, LogPlace>> {
  needAuditor(who);
  return await accessesWritten(db, { ...asked, accounts: who.accounts });
}

/** What became of files, likewise. */
export async function readCustodyLog(
  { db, who }: KeyedCtx,
  asked: RecordFilter & Asked<LogPlace>,
): Promise<Page<CustodyEntry, LogPlace>> {
  needAuditor(who);
  return await custodyWritten(db, { ...asked, accounts: who.accounts });
}

/** A page of what is left of purged cases. */
export async function readPurges(
  { db, who }: KeyedCtx,
  asked: { number?: string; from?: number; until?: number } & Asked<number>,
): Promise<Page<PurgeReceipt, number>> {
  needAuditor(who);
  return await purgeReceiptsOf(db, asked);
}

/** A page of what was done to the organisation. */
export async function readActs(
  { db, who }: KeyedCtx,
  asked: RecordFilter & Asked<number>,
): Promise<Page<Act, number>> {
  needAuditor(who);
  return await list(db, asked);
}

/** Where a file comes from, and what has become of it since: for auditors. */
import * as journal from '../../db/complaints/journal.js';
import * as attachments from '../../db/evidence/attachments.js';
import { custodyOf, type CustodyStep } from '../../domain/disclosure/custody.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { KeyedCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAuditor } from '../principal.js';
import { filesSeen, type FileSeen } from './read-attachments.js';

/** `number` is the complaint it was asked for by, which another may have been merged into. */
export type Custody = { number: string; policy: Policy; file: FileSeen; steps: CustodyStep[] };

/** Its custody, step by step. */
export async function readCustody(
  ctx: KeyedCtx,
  { number: typed, id }: { number: string; id: string },
): Promise<Custody> {
  const { db, who } = ctx;
  needAuditor(who);
  const { state, policy, files } = await filesSeen(ctx, typed);
  const { number } = state;
  const file = files.find((one) => one.id === id);
  if (file === undefined) throw notFound();
  const numbers = [...new Set([number, file.number])];
  const [views, ...entries] = await Promise.all([
    attachments.viewsOf(db, id),
    ...numbers.map((one) => journal.entries(db, one)),
  ]);
  const events = entries.flat().map(({ data }) => data);
  return { number, policy, file, steps: custodyOf(file, events, views) };
}

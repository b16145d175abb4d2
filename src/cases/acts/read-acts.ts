import * as acts from '../../db/people/acts.js';
import type { KeyedCtx } from '../context.js';
import { needAuditor } from '../principal.js';

/** A page of the acts, the newest first; for auditors and administrators. */
export async function readActs(
  { db, who }: KeyedCtx,
  { limit, before }: { limit: number; before?: number },
): Promise<{ items: acts.Act[]; next: number | null }> {
  needAuditor(who);
  const found = await acts.list(db, { limit: limit + 1, ...(before === undefined ? {} : { before }) });
  const items = found.slice(0, limit);
  return { items, next: found.length > limit ? (items.at(-1)?.n ?? null) : null };
}

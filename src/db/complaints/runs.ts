/** Which complaints need a run, and what it starts from. */
import { and, asc, eq, gt, or, sql } from 'drizzle-orm';
import type { Policy } from '../../domain/policy/policy.js';
import { pendingIn, type Effect } from '../../domain/complaint/effects.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Db } from '../client.js';
import { isOwed } from '../messages/outgoing/letters.js';
import { policyOf } from './policies.js';
import { complaints, policies, tasks } from '../schema/complaints.js';
import { letters } from '../schema/messages.js';
import { statement } from '../statement.js';

/** The ids of the letters that a complaint still owes. */
export const owedIds = sql<string[]>`array(select ${letters.id} from ${letters}
  where ${letters.number} = ${complaints.number} and ${isOwed} order by ${letters.version}, ${letters.id})`;

/** What a complaint's run starts from: its stored state, its policy and the effects that are not settled. */
export type StoredRun = { state: Complaint; policy: Policy; pending: Effect[] };

const loading = statement('load-run', { number: complaints.number }, (db, { number }) =>
  db
    .select({ state: complaints.state, policyHash: policies.hash, letters: owedIds })
    .from(complaints)
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .where(eq(complaints.number, number)),
);

/** Loads it in one query; null where there is no such complaint. */
export async function loadRun(db: Db, number: string): Promise<StoredRun | null> {
  const [found] = await loading(db, { number });
  if (found === undefined) return null;
  const { state, letters: owed } = found;
  const policy = await policyOf(db, found.policyHash);
  return { state, policy, pending: pendingIn({ policy, state, letters: owed }) };
}

const unfinishedCase = sql`${complaints.stage} <> 'closed'
  or ${complaints.state} -> 'sanctions' is not null
  or ${complaints.state} -> 'lookUps' is not null
  or (${complaints.state} -> 'hide' is not null and ${complaints.state} -> 'hide' -> 'givenUp' is null)
  or exists (select from ${tasks} where ${tasks.number} = ${complaints.number} and ${tasks.doneAt} is null)
  or exists (select from ${letters} where ${letters.number} = ${complaints.number} and ${isOwed})`;

/** Whether this complaint should have a run: it is not closed, has an open task, owes a letter, a suspension of it is in force, a look-up is under way, or something is hidden. */
export const isUnfinished = async (db: Db, number: string): Promise<boolean> =>
  (await db.$count(complaints, and(eq(complaints.number, number), sql`(${unfinishedCase})`))) > 0;

/** A complaint that may need a run: it had a commit since upkeep last found that it needs none. */
export type Unsettled = { number: string; version: number; unfinished: boolean };

/** Those that may need a run, and whether they do: a page, after the number given. */
export const unsettled = (db: Db, { after, limit }: { after: string; limit: number }): Promise<Unsettled[]> =>
  db
    .select({
      number: complaints.number,
      version: complaints.version,
      unfinished: sql<boolean>`(${unfinishedCase})`,
    })
    .from(complaints)
    .where(and(sql`not ${complaints.settled}`, gt(complaints.number, after)))
    .orderBy(asc(complaints.number))
    .limit(limit);

/** Records that these need no run, but for those that have had a commit since. */
export async function settle(db: Db, found: readonly Pick<Unsettled, 'number' | 'version'>[]): Promise<void> {
  const unchanged = found.map(({ number, version }) =>
    and(eq(complaints.number, number), eq(complaints.version, version)),
  );
  if (found.length > 0)
    await db
      .update(complaints)
      .set({ settled: true })
      .where(or(...unchanged));
}

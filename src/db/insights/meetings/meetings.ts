import { and, asc, desc, eq, getTableColumns, lt, sql } from 'drizzle-orm';
import type { Action, ActionStage } from '../../../domain/insights/meetings/action.js';
import type { Db } from '../../client.js';
import { pageOf, type Asked, type Page } from '../../lists/page.js';
import { actions, meetings } from '../../schema/insights/meetings.js';

export type Meeting = typeof meetings.$inferSelect;
export type MeetingHead = Omit<Meeting, 'pack' | 'minutes'>;
export type StoredAction = Action & { id: string; meeting: string; madeAt: number; madeBy: string };

const { pack: _pack, minutes: _minutes, ...headColumns } = getTableColumns(meetings);
const { warned: _warned, ...actionColumns } = getTableColumns(actions);

/** A page, the newest first. */
export async function list(db: Db, { after, limit }: Asked<string>): Promise<Page<MeetingHead, string>> {
  const found = await db
    .select(headColumns)
    .from(meetings)
    .where(after === undefined ? undefined : lt(meetings.id, after))
    .orderBy(desc(meetings.id))
    .limit(limit + 1);
  return pageOf(found, limit, ({ id }) => id);
}

/** Null where there is none. */
export async function find(db: Db, id: string): Promise<Meeting | null> {
  const [found] = await db.select().from(meetings).where(eq(meetings.id, id));
  return found ?? null;
}

/** Adds one; gives its id. */
export async function add(
  db: Db,
  meeting: Pick<Meeting, 'heldOn' | 'report' | 'version' | 'pack' | 'madeBy'>,
): Promise<string> {
  const [added] = await db.insert(meetings).values(meeting).returning({ id: meetings.id });
  if (added === undefined) throw new Error('The meeting was not added.');
  return added.id;
}

/** Writes down when it was, who was there and what was said. */
export async function minute(
  db: Db,
  id: string,
  minuted: Pick<Meeting, 'heldOn' | 'present' | 'minutes'>,
): Promise<void> {
  await db.update(meetings).set(minuted).where(eq(meetings.id, id));
}

/** What it decided, in order. */
export const actionsOf = (db: Db, meeting: string): Promise<StoredAction[]> =>
  db.select(actionColumns).from(actions).where(eq(actions.meeting, meeting)).orderBy(asc(actions.id));

/** A page of what all decided, the newest first; of a stage, and of one of the staff, where they are asked for. */
export async function listActions(
  db: Db,
  { after, limit, stage, owner }: Asked<string> & { stage?: ActionStage; owner?: string },
): Promise<Page<StoredAction, string>> {
  const found = await db
    .select(actionColumns)
    .from(actions)
    .where(
      and(
        after === undefined ? undefined : lt(actions.id, after),
        stage === undefined ? undefined : eq(actions.stage, stage),
        owner === undefined ? undefined : eq(actions.owner, owner),
      ),
    )
    .orderBy(desc(actions.id))
    .limit(limit + 1);
  return pageOf(found, limit, ({ id }) => id);
}

/** All of it, the newest first. */
export const allActions = (db: Db): Promise<StoredAction[]> =>
  db.select(actionColumns).from(actions).orderBy(desc(actions.id));

/** Null where there is none. */
export async function findAction(db: Db, id: string): Promise<StoredAction | null> {
  const [found] = await db.select(actionColumns).from(actions).where(eq(actions.id, id));
  return found ?? null;
}

/** Adds one to what a meeting decided; gives its id. */
export async function addAction(
  db: Db,
  action: Action & { meeting: string; madeBy: string },
): Promise<string> {
  const [added] = await db.insert(actions).values(action).returning({ id: actions.id });
  if (added === undefined) throw new Error('The action was not added.');
  return added.id;
}

/** Puts another in the place of what it is; of another day its owner is told anew. */
export async function putAction(db: Db, id: string, action: Action): Promise<void> {
  await db
    .update(actions)
    .set({
      ...action,
      warned: sql`case when ${actions.dueOn} = ${action.dueOn} then ${actions.warned} end`,
    })
    .where(eq(actions.id, id));
}

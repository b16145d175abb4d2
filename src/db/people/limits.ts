/** Complainants who were warned or limited. */
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Person } from '../../domain/intake/same-matter.js';
import type { Visibility } from '../../domain/people/visibility.js';
import type { Db } from '../client.js';
import { visible } from '../lists/visible.js';
import { pageOf, type Asked, type Page } from '../lists/page.js';
import { complaints } from '../schema/complaints.js';
import { limits } from '../schema/limits.js';

export type LimitRow = typeof limits.$inferSelect;

/** Records a warning. */
export async function insert(tx: Db, warned: typeof limits.$inferInsert): Promise<void> {
  await tx.insert(limits).values(warned);
}

/** The one of this id; null where there is none. */
export async function find(db: Db, id: string): Promise<LimitRow | null> {
  const [found] = await db.select().from(limits).where(eq(limits.id, id));
  return found ?? null;
}

/** The same, kept from others until the transaction ends. */
export async function lock(tx: Db, id: string): Promise<LimitRow | null> {
  const [found] = await tx.select().from(limits).where(eq(limits.id, id)).for('update');
  return found ?? null;
}

/** Records a step of it. */
export async function change(tx: Db, id: string, to: Partial<Omit<LimitRow, 'id'>>): Promise<void> {
  await tx.update(limits).set(to).where(eq(limits.id, id));
}

const isInForce = and(sql`${limits.until} > now()`, isNull(limits.liftedAt));

/** When the appeal is due (ms; null: none waits), until when it holds, and which it is. */
export type LimitPlace = [dueAt: number | null, until: number, id: string];

const due = sql`coalesce(case when ${limits.keptAt} is null then ${limits.appealDueAt} end, 'infinity')`;

/** A page of those in force whose complaint is there for a viewer: appeals first, by when they are due, then by when they end. */
export async function listInForce(
  db: Db,
  { visible: seen, after, limit }: Asked<LimitPlace> & { visible: Visibility },
): Promise<Page<LimitRow, LimitPlace>> {
  const found = await ofVisible(db, seen, after && beyond(after))
    .orderBy(due, asc(limits.until), asc(limits.id))
    .limit(limit + 1);
  return pageOf(found, limit, ({ keptAt, appealDueAt, until, id }): LimitPlace => [
    keptAt === null ? appealDueAt : null,
    until ?? 0,
    id,
  ]);
}

/** Those in force whose appeal waits, of complaints that are there for a viewer. */
export const appealed = (db: Db, seen: Visibility): Promise<LimitRow[]> =>
  ofVisible(db, seen, and(isNotNull(limits.appealedAt), isNull(limits.keptAt))).orderBy(due, asc(limits.id));

const ofVisible = (db: Db, seen: Visibility, more: SQL | undefined) =>
  db
    .select(getTableColumns(limits))
    .from(limits)
    .innerJoin(complaints, eq(complaints.number, limits.number))
    .where(and(isInForce, visible(db, seen), more));

function beyond([dueAt, until, id]: LimitPlace): SQL {
  const at = dueAt === null ? sql`'infinity'::timestamptz` : sql.param(dueAt, limits.appealDueAt);
  return sql`(${due}, ${limits.until}, ${limits.id}) > (${at}, ${sql.param(until, limits.until)}, ${id}::uuid)`;
}

/** Those that bind somebody now, with whom. */
export const inForce = (db: Db): Promise<({ id: string } & Person)[]> =>
  db
    .select({ id: limits.id, accountId: limits.accountId, email: limits.email, phone: limits.phone })
    .from(limits)
    .where(isInForce);

/** All of a person, the newest first. */
export const ofPerson = (db: Db, { accountId, email, phone }: Person): Promise<LimitRow[]> =>
  db
    .select()
    .from(limits)
    .where(
      or(
        ...[
          accountId === null ? undefined : eq(limits.accountId, accountId),
          email === null ? undefined : sql`lower(${limits.email}) = lower(${email})`,
          phone === null ? undefined : eq(limits.phone, phone),
        ].filter((one): one is SQL => one !== undefined),
        sql`false`,
      ),
    )
    .orderBy(desc(limits.warnedAt));

/** The last that was recorded at a complaint; null where none was. */
export async function ofComplaint(db: Db, number: string): Promise<LimitRow | null> {
  const [found] = await db
    .select()
    .from(limits)
    .where(eq(limits.number, number))
    .orderBy(desc(limits.warnedAt))
    .limit(1);
  return found ?? null;
}

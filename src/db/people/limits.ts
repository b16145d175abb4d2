/** Complainants who were warned or limited. */
import { and, desc, eq, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Person } from '../../domain/intake/same-matter.js';
import type { Db } from '../client.js';
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

/** Those that bind somebody now, with whom. */
export const inForce = (db: Db): Promise<({ id: string } & Person)[]> =>
  db
    .select({ id: limits.id, accountId: limits.accountId, email: limits.email, phone: limits.phone })
    .from(limits)
    .where(and(sql`${limits.until} > now()`, isNull(limits.liftedAt)));

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

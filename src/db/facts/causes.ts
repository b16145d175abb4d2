/** The list of causes. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Cause } from '../../domain/causes/causes.js';
import { defaultCauses } from '../../domain/causes/default-causes.js';
import type { Db } from '../client.js';
import { causes } from '../schema/insights/causes.js';
import { statement } from '../statement.js';

const every = statement('causes', {}, (db) =>
  db
    .select({
      ...{ id: causes.id, parent: causes.parent, name: causes.name, mergedInto: causes.mergedInto },
      retired: sql<boolean>`${causes.retiredAt} is not null`,
    })
    .from(causes)
    .orderBy(asc(causes.id)),
);

/** All of them, by id. */
export const allCauses = (db: Db): Promise<Cause[]> => every(db, {});

/** Those that come with Redress, where they are not there yet. */
export async function beginCauses(db: Db): Promise<void> {
  await db
    .insert(causes)
    .values([...defaultCauses])
    .onConflictDoNothing();
}

/** Adds one, or puts it in the place of the one of this id; it is retired since it was first. */
export async function putCause(db: Db, { id, parent, name, retired }: Cause): Promise<void> {
  await db
    .insert(causes)
    .values({ id, parent, name, retiredAt: retired ? sql`now()` : null })
    .onConflictDoUpdate({
      target: causes.id,
      set: { parent, name, retiredAt: retired ? sql`coalesce(${causes.retiredAt}, now())` : null },
    });
}

/** Whoever names it means the other from now on. */
export async function mergeCause(db: Db, id: string, into: string): Promise<void> {
  await db.update(causes).set({ mergedInto: into }).where(eq(causes.id, id));
}

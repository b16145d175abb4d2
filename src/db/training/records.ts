/** Who has passed what, and who goes on without it by exception. */
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Excepted, Held } from '../../domain/training/gate.js';
import type { Db } from '../client.js';
import { trainingExceptions, trainingRecords } from '../schema/training.js';

export type TrainingRecord = typeof trainingRecords.$inferSelect;
export type NewRecord = Omit<TrainingRecord, 'id' | 'endedAt'>;

/** Writes records down. */
export async function record(db: Db, records: readonly NewRecord[]): Promise<TrainingRecord[]> {
  return records.length === 0
    ? []
    : await db
        .insert(trainingRecords)
        .values([...records])
        .returning();
}

/** The record of this id; null where there is none. */
export async function recordOf(db: Db, id: string): Promise<TrainingRecord | null> {
  const [found] = await db.select().from(trainingRecords).where(eq(trainingRecords.id, id));
  return found ?? null;
}

/** Takes a record away from now on. */
export async function endRecord(db: Db, id: string): Promise<void> {
  await db
    .update(trainingRecords)
    .set({ endedAt: sql`now()` })
    .where(and(eq(trainingRecords.id, id), isNull(trainingRecords.endedAt)));
}

/** All records of these people that were not taken away, the newest first. */
export const recordsOf = (db: Db, people: readonly string[]): Promise<TrainingRecord[]> =>
  db
    .select()
    .from(trainingRecords)
    .where(and(inArray(trainingRecords.person, [...people]), isNull(trainingRecords.endedAt)))
    .orderBy(desc(trainingRecords.passedAt), asc(trainingRecords.id));

/** What holds of everybody, or of these people. */
export const held = (db: Db, people?: readonly string[]): Promise<Held[]> =>
  db
    .select({
      ...{ person: trainingRecords.person, course: trainingRecords.course },
      ...{ version: trainingRecords.version, expiresAt: trainingRecords.expiresAt },
    })
    .from(trainingRecords)
    .where(
      and(
        isNull(trainingRecords.endedAt),
        or(isNull(trainingRecords.expiresAt), gt(trainingRecords.expiresAt, sql`now()`)),
        people && inArray(trainingRecords.person, [...people]),
      ),
    );

/** Lets somebody go on without a course. */
export async function except(db: Db, exception: Excepted & { why: string; by: string }): Promise<void> {
  await db.insert(trainingExceptions).values(exception);
}

/** The exceptions of everybody, or of these people, that are not over. */
export const excepted = (db: Db, people?: readonly string[]): Promise<Excepted[]> =>
  db
    .select({
      ...{ person: trainingExceptions.person, course: trainingExceptions.course },
      until: trainingExceptions.until,
    })
    .from(trainingExceptions)
    .where(
      and(
        gt(trainingExceptions.until, sql`now()`),
        people && inArray(trainingExceptions.person, [...people]),
      ),
    );

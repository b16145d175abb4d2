/** The draws of second looks, and the looks. */
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNotNull,
  isNull,
  ne,
  notExists,
  or,
  sql,
} from 'drizzle-orm';
import type { Candidate, SecondVerdict, Settled } from '../../../domain/insights/second-look/second-look.js';
import type { Period } from '../../../domain/insights/periods.js';
import type { TeamId } from '../../../domain/vocabulary.js';
import type { Db } from '../../client.js';
import { withoutConflict } from '../../lists/conflict.js';
import { complaints } from '../../schema/complaints.js';
import { complaintFacts as facts } from '../../schema/facts.js';
import { secondLookDraws, secondLooks } from '../../schema/insights/second-looks.js';

export type Look = typeof secondLooks.$inferSelect;
export type Draw = typeof secondLookDraws.$inferSelect;
export type Place = Pick<Look, 'number' | 'round'>;

const at = ({ number, round }: Place) => and(eq(secondLooks.number, number), eq(secondLooks.round, round));

/**
 * The rounds closed in a week as rejected or dismissed; those of the integrity team stay with it. One that was drawn of
 * another week, and closed once more since, is none again.
 */
export const candidatesOf = (
  db: Db,
  { name, from, until }: Period,
): Promise<(Candidate & { decidedAt: number | null; rejectedAt: number | null })[]> =>
  db
    .select({
      ...{ number: facts.number, round: facts.round, category: facts.category, team: facts.team },
      ...{ rejectReason: facts.rejectReason, grounds: facts.grounds },
      ...{ decidedAt: facts.decidedAt, rejectedAt: facts.rejectedAt },
    })
    .from(facts)
    .where(
      and(
        sql`${facts.closedAt} >= ${from}::timestamptz and ${facts.closedAt} < ${until}::timestamptz`,
        eq(facts.integrity, false),
        or(eq(facts.ending, 'rejected'), and(eq(facts.ending, 'decided'), eq(facts.outcome, 'dismissed'))),
        notExists(
          db
            .select({ week: secondLooks.week })
            .from(secondLooks)
            .where(
              and(
                eq(secondLooks.number, facts.number),
                eq(secondLooks.round, facts.round),
                ne(secondLooks.week, name),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(facts.number), asc(facts.round));

/** Keeps a draw with what was drawn; false where the week has one. */
export const keepDraw = (
  db: Db,
  draw: typeof secondLookDraws.$inferInsert,
  looks: readonly (typeof secondLooks.$inferInsert)[],
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const made = await tx.insert(secondLookDraws).values(draw).onConflictDoNothing().returning();
    if (made.length === 0) return false;
    if (looks.length > 0) await tx.insert(secondLooks).values([...looks]);
    return true;
  });

const DRAWS = 12;
/** The draws, the latest first. */
export const draws = (db: Db): Promise<Draw[]> =>
  db.select().from(secondLookDraws).orderBy(desc(secondLookDraws.week)).limit(DRAWS);

/** The weeks that were drawn. */
export const weeksDrawn = async (db: Db): Promise<Set<string>> =>
  new Set((await db.select({ week: secondLookDraws.week }).from(secondLookDraws)).map(({ week }) => week));

/** Those that nobody has judged yet, of one person where they are named; the oldest first. */
export const openLooks = (db: Db, person?: string): Promise<Look[]> =>
  db
    .select()
    .from(secondLooks)
    .where(
      and(isNull(secondLooks.verdict), person === undefined ? undefined : eq(secondLooks.person, person)),
    )
    .orderBy(asc(secondLooks.week), asc(secondLooks.number));

type Led = { teams: readonly TeamId[] | 'all'; accounts: readonly string[] };
/** Of cases that are with these teams now and concern none of these accounts. */
const isLed = (db: Db, { teams, accounts }: Led) =>
  and(
    teams === 'all' ? undefined : inArray(complaints.team, [...teams]),
    withoutConflict(db, secondLooks.number, accounts),
  );
const ofCase = eq(complaints.number, secondLooks.number);

const MOST = 2_000;
/** Those that wait for a lead first, then the latest, so many at most; and how many there are. */
export async function looksOf(db: Db, led: Led): Promise<{ looks: Look[]; total: number }> {
  const waits = and(ne(secondLooks.verdict, secondLooks.first), isNull(secondLooks.settled));
  const [looks, [counted]] = await Promise.all([
    db
      .select(getTableColumns(secondLooks))
      .from(secondLooks)
      .innerJoin(complaints, ofCase)
      .where(isLed(db, led))
      .orderBy(
        sql`coalesce(${waits}, false) desc`,
        desc(secondLooks.week),
        asc(secondLooks.number),
        asc(secondLooks.round),
      )
      .limit(MOST),
    db.select({ total: count() }).from(secondLooks).innerJoin(complaints, ofCase).where(isLed(db, led)),
  ]);
  return { looks, total: counted?.total ?? 0 };
}

/** All of them that were judged twice: how many by each rule came to the same two verdicts. */
export const judgedTwice = (db: Db, led: Led) =>
  db
    .select({
      ...{ rule: secondLooks.rule, first: secondLooks.first },
      ...{ second: sql<SecondVerdict>`${secondLooks.verdict}`, n: count() },
    })
    .from(secondLooks)
    .innerJoin(complaints, ofCase)
    .where(and(isLed(db, led), isNotNull(secondLooks.verdict)))
    .groupBy(secondLooks.rule, secondLooks.first, secondLooks.verdict);

/** How many wait for somebody's judgement. */
export const openOf = (db: Db, person: string): Promise<number> =>
  db.$count(secondLooks, and(eq(secondLooks.person, person), isNull(secondLooks.verdict)));

/** One look; null where the round was not drawn. */
export async function find(db: Db, place: Place): Promise<Look | null> {
  const [found] = await db.select().from(secondLooks).where(at(place));
  return found ?? null;
}

/** Has somebody look, or nobody for now. */
export async function give(db: Db, place: Place, person: string | null): Promise<void> {
  await db
    .update(secondLooks)
    .set({ person })
    .where(and(at(place), isNull(secondLooks.verdict)));
}

/** Keeps a judgement; false where there is one, or it is not theirs any more. */
export async function judge(
  db: Db,
  place: Place,
  { person, ...said }: { person: string; verdict: SecondVerdict; reason: string },
): Promise<boolean> {
  const kept = await db
    .update(secondLooks)
    .set({ ...said, judgedAt: sql`now()` })
    .where(and(at(place), eq(secondLooks.person, person), isNull(secondLooks.verdict)))
    .returning({ number: secondLooks.number });
  return kept.length > 0;
}

/** Keeps what a lead made of a disagreement; false where that is said, or there is none. */
export async function settle(
  db: Db,
  place: Place,
  { by, as, why }: { by: string; as: Settled; why: string },
): Promise<boolean> {
  const kept = await db
    .update(secondLooks)
    .set({ settled: as, settledBy: by, settledWhy: why, settledAt: sql`now()` })
    .where(and(at(place), isNull(secondLooks.settled), ne(secondLooks.verdict, secondLooks.first)))
    .returning({ number: secondLooks.number });
  return kept.length > 0;
}

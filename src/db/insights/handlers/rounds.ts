/** The rounds that figures of handlers are counted from, and what else they need. */
import { lt, sql } from 'drizzle-orm';
import type { Facts } from '../../../domain/facts/facts.js';
import type { Absence, Round } from '../../../domain/insights/handlers/measures.js';
import type { Span } from '../../../domain/insights/handlers/spans.js';
import type { Db } from '../../client.js';
import { complaintFacts as facts } from '../../schema/facts.js';
import { absences } from '../../schema/people.js';

/** The last round in which an appeal changed what was decided before it. */
const changed = sql`(select number, max(round) as round from ${facts}
  where begun_by = 'appealed' and taken_back_at is null and outcome <> 'dismissed'
  group by number)`;

type Ran = Facts['deadlines'][string] | null;
const columns = {
  ...{ category: facts.category, severity: facts.severity, channel: facts.channel },
  ...{ owned: facts.owned, answering: facts.answering },
  // Of all deadlines those that handlers answer for: the others are most of what would travel.
  review: sql<Ran>`${facts.deadlines} -> 'review'`,
  investigation: sql<Ran>`${facts.deadlines} -> 'investigation'`,
  appeal: sql<Ran>`${facts.deadlines} -> 'appeal'`,
  ...{ reviewer: facts.reviewer, decider: facts.decider },
  ...{ surveyOwner: facts.surveyOwner, ratedHandling: facts.ratedHandling },
  overturned: sql<boolean>`coalesce(changed.round > ${facts.round}, false)`,
};

/** Those that were decided or rejected then: what was withdrawn or joined to another counts for nobody. */
export async function roundsOf(db: Db, { from, until }: Span): Promise<Round[]> {
  const at = sql`coalesce(${facts.decidedAt}, ${facts.rejectedAt})`;
  const found = await db
    .select(columns)
    .from(facts)
    .leftJoin(sql`${changed} changed`, sql`changed.number = ${facts.number}`)
    .where(
      sql`${at} >= ${sql.param(from, facts.decidedAt)}::timestamptz and ${at} < ${sql.param(until, facts.decidedAt)}::timestamptz`,
    );
  return found.map(({ review, investigation, appeal, ...round }) => ({
    ...round,
    deadlines: {
      ...(review && { review }),
      ...(investigation && { investigation }),
      ...(appeal && { appeal }),
    },
  }));
}

/** Who was not there when; cases may have begun before. */
export const absencesUntil = async (db: Db, until: number): Promise<Absence[]> =>
  await db
    .select({ person: absences.staffId, from: absences.from, until: absences.until })
    .from(absences)
    .where(lt(absences.from, until));

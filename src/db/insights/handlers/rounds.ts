/** The rounds that figures of handlers are counted from, and what else they need. */
import { lt, sql } from 'drizzle-orm';
import type { Absence, Round } from '../../../domain/insights/handlers/measures.js';
import type { Span } from '../../../domain/insights/handlers/spans.js';
import type { Db } from '../../client.js';
import { complaintFacts as facts } from '../../schema/facts.js';
import { absences } from '../../schema/people.js';

const columns = {
  ...{ category: facts.category, severity: facts.severity, channel: facts.channel },
  ...{ deadlines: facts.deadlines, owned: facts.owned, answering: facts.answering },
  ...{ reviewer: facts.reviewer, decider: facts.decider },
  ...{ surveyOwner: facts.surveyOwner, ratedHandling: facts.ratedHandling },
  // Named in full: of a select from one table, drizzle leaves the table's name out.
  overturned: sql<boolean>`exists (select from complaint_facts later
    where later.number = "complaint_facts"."number" and later.round > "complaint_facts"."round" and later.begun_by = 'appealed' and later.taken_back_at is null
    and later.outcome <> 'dismissed')`,
};

/** Those that were decided or rejected then: what was withdrawn or joined to another counts for nobody. */
export async function roundsOf(db: Db, { from, until }: Span): Promise<Round[]> {
  const at = sql`coalesce(${facts.decidedAt}, ${facts.rejectedAt})`;
  return await db
    .select(columns)
    .from(facts)
    .where(
      sql`${at} >= ${sql.param(from, facts.decidedAt)}::timestamptz and ${at} < ${sql.param(until, facts.decidedAt)}::timestamptz`,
    );
}

/** Who was not there when; cases may have begun before. */
export const absencesUntil = async (db: Db, until: number): Promise<Absence[]> =>
  await db
    .select({ person: absences.staffId, from: absences.from, until: absences.until })
    .from(absences)
    .where(lt(absences.from, until));

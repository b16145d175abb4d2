/** Decisions that an appeal or a second look has changed: to learn from. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Facts } from '../../../domain/facts/facts.js';
import type { TeamId } from '../../../domain/vocabulary.js';
import type { Db } from '../../client.js';
import { withoutConflict } from '../../lists/conflict.js';
import { complaintFacts as facts } from '../../schema/facts.js';

/** `by`: what changed it; `became`: the outcome of the later round. */
export type Overturned = Pick<
  Facts,
  'number' | 'round' | 'category' | 'rejectReason' | 'grounds' | 'outcome'
> & {
  by: 'appealed' | 'reopened';
  became: NonNullable<Facts['outcome']>;
  at: number;
};

const SHOWN = 30;
const later = sql`(select begun_by, outcome, decided_at from complaint_facts later
  where later.number = ${facts.number} and later.round = ${facts.round} + 1 and later.taken_back_at is null
    and later.outcome is not null and (later.begun_by = 'reopened' and later.outcome is distinct from ${facts.outcome}
      or later.begun_by = 'appealed' and later.outcome <> 'dismissed'))`;

/** The latest first, of the teams whose cases the reader sees and without what concerns them. */
export const overturned = (
  db: Db,
  { teams, accounts }: { teams: readonly TeamId[] | 'all'; accounts: readonly string[] },
): Promise<Overturned[]> =>
  db
    .select({
      ...{ number: facts.number, round: facts.round, category: facts.category, outcome: facts.outcome },
      ...{ rejectReason: facts.rejectReason, grounds: facts.grounds },
      by: sql<Overturned['by']>`later.begun_by`,
      became: sql<Overturned['became']>`later.outcome`,
      at: sql<number>`floor(extract(epoch from later.decided_at) * 1000)::float8`,
    })
    .from(facts)
    .innerJoin(sql`lateral ${later} later`, sql`true`)
    .where(
      and(
        teams === 'all' ? undefined : inArray(facts.team, [...teams]),
        teams === 'all' ? undefined : eq(facts.integrity, false),
        withoutConflict(db, facts.number, accounts),
      ),
    )
    .orderBy(desc(sql`later.decided_at`))
    .limit(SHOWN);

import { and, desc, isNotNull, ne, sql } from 'drizzle-orm';
import { today, type Cause } from '../../../domain/causes/causes.js';
import { WINDOWS } from '../../../domain/facts/promise.js';
import { measuredIds } from '../../../domain/insights/suggestions/measured.js';
import { effectOf, publicCount, type Improvement } from '../../../domain/insights/suggestions/published.js';
import type { Suggestion } from '../../../domain/insights/suggestions/suggestion.js';
import type { Db } from '../../client.js';
import { allCauses } from '../../facts/causes.js';
import { suggestions } from '../../schema/insights/suggestions.js';
import { list, plain, rows, statement } from '../../statement.js';

/** So many are told of, the newest. */
const MOST = 20;

const counting = statement(
  'complaints-of-causes',
  { asked: list<string>(), days: plain<number>() },
  (_, { asked, days }) =>
    rows<{ n: number }>(sql`
      select count(distinct number)::int as n from complaint_facts
      where closed_at > now() - ${days}::int * interval '1 day' and causes && ${asked}::text[]`),
);

/** What is published of suggestions, the newest first, with how many complaints of their causes there were since. */
export async function published(db: Db): Promise<Improvement[]> {
  const found = await db
    .select({
      ...{ causes: suggestions.causes, stage: suggestions.stage },
      ...{ reason: suggestions.reason, told: suggestions.told },
    })
    .from(suggestions)
    .where(and(isNotNull(suggestions.told), ne(suggestions.stage, 'abandoned')))
    .orderBy(desc(suggestions.id))
    .limit(MOST);
  if (found.length === 0) return [];
  const all = await allCauses(db);
  const told: Improvement[] = [];
  for (const one of found)
    if (one.told !== null) told.push(await toldOf(db, all, { ...one, told: one.told }));
  return told;
}

async function toldOf(
  db: Db,
  all: readonly Cause[],
  { told, ...suggestion }: Pick<Improvement, 'told'> & Pick<Suggestion, 'causes' | 'stage' | 'reason'>,
): Promise<Improvement> {
  const asked = measuredIds(suggestion, { kind: 'causes', key: null }, all);
  const complaints: Improvement['complaints'] = [];
  for (const days of WINDOWS) {
    const [counted] = await counting(db, { asked, days });
    complaints.push({ days, n: publicCount(counted?.n ?? 0) });
  }
  const causes = today(all, suggestion.causes).map(({ name }) => name);
  return { causes, told, effect: effectOf(suggestion), complaints };
}

/** Complaints as whoever leads takes them up: danger first, then what is due next. */
import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../../client.js';
import { complaints } from '../../schema/complaints.js';
import { shown, withOverdue, type Listed } from '../lists.js';
import { chosen, type ListChosen } from '../matching.js';
import { pageOf, type Asked, type Page } from '../page.js';

/** Danger, when it is due (ms; null: no deadline runs), and the complaint's number. */
export type UrgentPlace = [danger: boolean, dueAt: number | null, number: string];

const due = sql`coalesce(${complaints.nextDeadline}, 'infinity')`;

/** A page of complaints, the most urgent first. */
export async function listUrgent(
  db: Db,
  { after, limit, ...filter }: ListChosen & Asked<UrgentPlace>,
  now: number,
): Promise<Page<Listed, UrgentPlace>> {
  // Numbers first: they come from the index alone, and few rows are read whole.
  const first = db
    .select({ number: complaints.number })
    .from(complaints)
    .where(and(chosen(db, filter, now), after && beyond(after)))
    .orderBy(...order)
    .limit(limit + 1)
    .as('first');
  const rows = await db
    .select(shown)
    .from(complaints)
    .innerJoin(first, eq(first.number, complaints.number))
    .orderBy(...order);
  const placeOf = ({ danger, nextDeadline, number }: Listed): UrgentPlace => [danger, nextDeadline, number];
  return pageOf(
    rows.map((row) => withOverdue(row, now)),
    limit,
    placeOf,
  );
}

const order = [sql`not ${complaints.danger}`, due, complaints.number] as const;

function beyond([danger, dueAt, number]: UrgentPlace): SQL {
  const at = dueAt === null ? sql`'infinity'::timestamptz` : sql.param(dueAt, complaints.nextDeadline);
  return sql`(not ${complaints.danger}, ${due}, ${complaints.number}) > (${!danger}::boolean, ${at}, ${number})`;
}

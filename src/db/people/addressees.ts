import { and, asc, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { Addressee } from '../../domain/complaint/effects.js';
import type { Db } from '../client.js';
import { inLineWith, isPresent } from './people.js';
import { staff, teams, type Role } from '../schema/people.js';

/** An addressee by function: the people behind it change with the day. */
export type Post = Extract<Addressee, { team: unknown }>;

type Present = {
  id: string;
  role: Role;
  member: boolean;
  leads: boolean;
  supervises: boolean;
  onCall: boolean;
};
type Tier = (person: Present) => boolean;

const above: readonly Tier[] = [
  (p) => p.supervises,
  (p) => p.role === 'supervisor',
  (p) => p.role === 'admin',
];
const lead: Tier = (p) => p.leads;

/** Whose turn it is: everybody of the first tier that has somebody. */
const tiers: Record<Post['to'], readonly Tier[]> = {
  'on-call': [(p) => p.member && p.onCall, (p) => p.onCall, lead, ...above],
  lead: [lead, ...above],
  supervisor: above,
  admin: [(p) => p.role === 'admin'],
};

/**
 * The people a letter to a function reaches at `now`: whoever holds it, else those above; empty where there is
 * nobody. `conflicts` are the platform accounts concerned: who is in line with one of them is not written to.
 */
export async function behind(
  db: Db,
  { to, team }: Post,
  { conflicts, now }: { conflicts: readonly string[]; now: number },
): Promise<string[]> {
  const barred = await inLineWith(db, conflicts);
  const present = await db
    .select({
      id: staff.id,
      role: staff.role,
      member: sql<boolean>`${staff.team} is not distinct from ${team}`,
      leads: sql<boolean>`${teams.lead} is not distinct from ${staff.id}`,
      supervises: sql<boolean>`${teams.supervisor} is not distinct from ${staff.id}`,
      onCall: staff.onCall,
    })
    .from(staff)
    .leftJoin(teams, eq(teams.id, team))
    .where(
      and(
        isPresent(db, now),
        notInArray(staff.id, barred),
        or(
          staff.onCall,
          sql`${staff.id} in (${teams.lead}, ${teams.supervisor})`,
          inArray(staff.role, ['supervisor', 'admin']),
        ),
      ),
    )
    .orderBy(asc(staff.id))
    .prepare('addressees')
    .execute();
  const turn = tiers[to].map((tier) => present.filter(tier)).find((people) => people.length > 0);
  return (turn ?? []).map(({ id }) => id);
}

import { and, eq, inArray, notInArray, or, sql } from 'drizzle-orm';
import type { Category, Duty, Locale, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { inLineWith, isPresent } from './people.js';
import { complaints, tasks } from '../schema/complaints.js';
import { staff, teams, type Role } from '../schema/people.js';

/** Who is looked for. */
export type AssignmentNeed = {
  duty: Duty;
  team: TeamId;
  category: Category;
  locale: Locale;
  /** People who may not have it. */
  not: readonly string[];
  /** The platform accounts concerned: whoever is behind one, or in that person's line, may not have it either. */
  conflicts: readonly string[];
  /** Taken before others, if they may have it. */
  preferred?: string;
  /** Nobody else will do. */
  wanted?: string;
};

/** Somebody present and free of conflict. */
export type Candidate = {
  id: string;
  role: Role;
  /** In the team, in whatever role. */
  member: boolean;
  leads: boolean;
  supervises: boolean;
  trained: boolean;
  speaks: boolean;
  /** Open cases they own or approve, and open tasks. */
  load: number;
};

/** Finds the one person responsible (process row P5); null where nobody at all may be, or the one wanted may not. */
export async function chooseAssignee(db: Db, need: AssignmentNeed, now: number): Promise<string | null> {
  return choose(await candidates(db, need, now), need);
}

type Tier = (candidate: Candidate) => boolean;

const worker: Tier = (c) => c.member && (c.role === 'handler' || c.role === 'service-agent') && c.trained;
const above: readonly Tier[] = [(c) => c.leads, (c) => c.supervises, (c) => c.role === 'supervisor'];
const admin: Tier = (c) => c.role === 'admin';
const seniors: readonly Tier[] = [...above, (c) => c.role === 'lead', admin];

/** Whose turn it is, the first tier that has somebody. An approval is never a handler's. */
const tiers = (duty: Duty): readonly Tier[] => (duty === 'approver' ? seniors : [worker, ...above, admin]);

/** Who may have it by a person's word: one of the team or above it; for an approval any lead or supervisor. */
const mayBeNamed = (duty: Duty): Tier =>
  duty === 'approver'
    ? (c) => c.leads || c.supervises || c.role === 'lead' || c.role === 'supervisor'
    : (c) => c.member || c.leads || c.supervises;

/** Chooses among candidates: by tier, then the language, then the load, then the id. */
export function choose(
  among: readonly Candidate[],
  { duty, preferred, wanted }: Pick<AssignmentNeed, 'duty' | 'preferred' | 'wanted'>,
): string | null {
  const named = among.filter(mayBeNamed(duty)).map(({ id }) => id);
  if (wanted !== undefined) return named.includes(wanted) ? wanted : null;
  if (preferred !== undefined && named.includes(preferred)) return preferred;
  for (const tier of tiers(duty)) {
    const [first] = among.filter(tier).toSorted(byAptness);
    if (first !== undefined) return first.id;
  }
  return null;
}

const byAptness = (a: Candidate, b: Candidate): number =>
  Number(b.speaks) - Number(a.speaks) || a.load - b.load || (a.id < b.id ? -1 : 1);

async function candidates(db: Db, need: AssignmentNeed, now: number): Promise<Candidate[]> {
  const barred = [...need.not, ...(await inLineWith(db, need.conflicts))];
  const load = sql`(select count(*) from ${complaints}
      where ${complaints.stage} <> 'closed' and (${complaints.owner} = ${staff.id} or ${complaints.approver} = ${staff.id}))
    + (select count(*) from ${tasks} where ${tasks.owner} = ${staff.id} and ${tasks.doneAt} is null)`;
  return await db
    .select({
      id: staff.id,
      role: staff.role,
      member: sql<boolean>`${staff.team} is not distinct from ${need.team}`,
      leads: sql<boolean>`${teams.lead} is not distinct from ${staff.id}`,
      supervises: sql<boolean>`${teams.supervisor} is not distinct from ${staff.id}`,
      trained: sql<boolean>`${need.category} = any (${staff.categories})`,
      speaks: sql<boolean>`${need.locale} = any (${staff.languages})`,
      load: load.mapWith(Number),
    })
    .from(staff)
    .leftJoin(teams, eq(teams.id, need.team))
    .where(
      and(
        isPresent(db, now),
        notInArray(staff.id, barred),
        or(
          eq(staff.team, need.team),
          sql`${staff.id} in (${teams.lead}, ${teams.supervisor})`,
          inArray(staff.role, ['lead', 'supervisor', 'admin']),
        ),
      ),
    )
    .prepare('candidates')
    .execute();
}

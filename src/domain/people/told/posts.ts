/** Whom a letter to a function reaches, and what they are to the case by it: the people behind it change with the day. */
import type { Addressee } from '../../complaint/effects.js';
import type { Complaint } from '../../complaint/state.js';
import type { Relation, TeamId } from '../../vocabulary.js';
import { looksOn } from '../choosing/assignment.js';
import type { Colleague } from '../colleague.js';
import type { Caller } from '../relations.js';

export type Post = Extract<Addressee, { team: unknown }>;
/** Somebody who was written to, in the present round, for a post. */
export type WrittenTo = Post & { person: string };

type Tier = (person: Pick<Colleague, 'role' | 'leads' | 'supervises'>, team: TeamId) => boolean;

const lead: Tier = (c, team) => c.leads.includes(team);
const admin: Tier = (c) => c.role === 'admin';
const above: readonly Tier[] = [
  (c, team) => c.supervises.includes(team),
  (c) => c.role === 'supervisor',
  admin,
];

/** Whose turn it is: everybody of the first tier that has somebody. */
const tiers = { lead: [lead, ...above], supervisor: above, admin: [admin] } satisfies Record<
  Exclude<Post['to'], 'on-call'>,
  readonly Tier[]
>;
const onCall: readonly ((colleague: Colleague, team: TeamId) => boolean)[] = [
  (c, team) => c.onCall && c.team === team,
  (c) => c.onCall,
  ...tiers.lead,
];

/** Who may be written to about the complaint. */
export const mayBeTold = (c: Colleague): boolean => c.present && !c.concerned && !looksOn(c);

/** Whoever holds the post, else those above; empty where there is nobody. Who is concerned is not written to. */
export function behind(colleagues: readonly Colleague[], { to, team }: Post): Colleague[] {
  const free = colleagues.filter(mayBeTold);
  const groups = (to === 'on-call' ? onCall : tiers[to]).map((tier) => free.filter((c) => tier(c, team)));
  return groups.find((people) => people.length > 0) ?? [];
}

/** Nobody below an administrator is there for the post. */
export function isLeftToAdmins(colleagues: readonly Colleague[], post: Post): boolean {
  const found = behind(colleagues, post);
  const below = [lead, ...above].filter((tier) => tier !== admin);
  return found.length > 0 && !found.some((c) => below.some((tier) => tier(c, post.team)));
}

const onCallRoles: readonly Caller['role'][] = ['service-agent', 'handler', 'lead', 'supervisor', 'admin'];

/** What whoever was written to for a post is to the case, as long as they are of those who may be behind it. */
export function standingIn({ team, tasks }: Complaint, caller: Caller, post: Post): Relation[] {
  if (post.to === 'on-call') return onCallRoles.includes(caller.role) ? ['on-call'] : [];
  const { role, leads, supervises } = caller;
  if (role === 'client' || !tiers[post.to].some((tier) => tier({ role, leads, supervises }, post.team)))
    return [];
  if (post.team !== team) return tasks.some((task) => task.team === post.team) ? ['task-lead'] : [];
  return post.to === 'admin' ? ['admin', 'supervisor'] : [post.to];
}

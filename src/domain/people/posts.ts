/** Whom a letter to a function reaches: the people behind it change with the day. */
import type { Addressee } from '../complaint/effects.js';
import type { TeamId } from '../vocabulary.js';
import { looksOn } from './assignment.js';
import type { Colleague } from './colleague.js';

export type Post = Extract<Addressee, { team: unknown }>;

type Tier = (colleague: Colleague, team: TeamId) => boolean;

const lead: Tier = (c, team) => c.leads.includes(team);
const admin: Tier = (c) => c.role === 'admin';
const above: readonly Tier[] = [
  (c, team) => c.supervises.includes(team),
  (c) => c.role === 'supervisor',
  admin,
];

/** Whose turn it is: everybody of the first tier that has somebody. */
const tiers: Record<Post['to'], readonly Tier[]> = {
  'on-call': [(c, team) => c.onCall && c.team === team, (c) => c.onCall, lead, ...above],
  lead: [lead, ...above],
  supervisor: above,
  admin: [admin],
};

/** Who may be written to about the complaint. */
export const mayBeTold = (c: Colleague): boolean => c.present && !c.concerned && !looksOn(c);

/** Whoever holds the post, else those above; empty where there is nobody. Who is concerned is not written to. */
export function behind(colleagues: readonly Colleague[], { to, team }: Post): Colleague[] {
  const free = colleagues.filter(mayBeTold);
  const groups = tiers[to].map((tier) => free.filter((c) => tier(c, team)));
  return groups.find((people) => people.length > 0) ?? [];
}

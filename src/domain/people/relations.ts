/** Who calls, and what they are to one complaint. */
import type { Complaint } from '../complaint/state.js';
import type { Party, Relation, TeamId } from '../vocabulary.js';
import { standingIn, type WrittenTo } from './posts.js';

export type Role =
  | 'client'
  | 'service-agent'
  | 'handler'
  | 'lead'
  | 'supervisor'
  | 'auditor'
  | 'operator'
  | 'admin';

/** Somebody with a key, before they stand in relation to a complaint. */
export type Caller = {
  kind: 'client' | 'staff';
  id: string;
  role: Role;
  leads: TeamId[];
  supervises: TeamId[];
  accountId: string | null;
};

/** Under which name the commands of either side are kept. */
export const callerOf = (party: Party, number: string): string => `${party}/${number}`;

/**
 * The caller's relations to this complaint; `filedBy` is the id of whoever submitted it. Whoever was written to in place
 * of somebody has that one's relation: who is told and who may act are one rule.
 */
export function relationsTo(
  state: Complaint,
  caller: Caller,
  { filedBy, writtenTo }: { filedBy: string; writtenTo: readonly WrittenTo[] },
): Relation[] {
  const is: [Relation, boolean][] = [
    ['owner', state.owner === caller.id],
    ['approver', state.approver === caller.id],
    ['task-owner', state.tasks.some((task) => task.owner === caller.id)],
    ['lead', caller.leads.includes(state.team)],
    ['supervisor', caller.supervises.includes(state.team)],
    ['intake', filedBy === caller.id],
    ['operator', caller.role === 'operator'],
    ['admin', caller.role === 'admin'],
  ];
  const own = is.filter(([, holds]) => holds).map(([relation]) => relation);
  const posts = writtenTo.filter(({ person }) => person === caller.id);
  return [...new Set([...own, ...posts.flatMap((post) => standingIn(state, caller, post))])];
}

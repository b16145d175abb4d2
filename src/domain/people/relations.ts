/** Who calls, and what they are to one complaint. */
import type { Complaint } from '../complaint/state.js';
import type { Relation, TeamId } from '../vocabulary.js';

export type Role =
  | 'client'
  | 'service-agent'
  | 'handler'
  | 'lead'
  | 'supervisor'
  | 'auditor'
  | 'operator'
  | 'admin';

/** Somebody at the door, before they stand in relation to a complaint. */
export type Caller =
  | { kind: 'complainant'; id: 'complainant'; number: string }
  | {
      kind: 'client' | 'staff';
      id: string;
      role: Role;
      leads: TeamId[];
      supervises: TeamId[];
      accountId: string | null;
    };

/** The caller's relations to this complaint; `filedBy` is the id of whoever submitted it. */
export function relationsTo(state: Complaint, caller: Caller, filedBy: string): Relation[] {
  if (caller.kind === 'complainant') return caller.number === state.number ? ['complainant'] : [];
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
  return is.filter(([, holds]) => holds).map(([relation]) => relation);
}

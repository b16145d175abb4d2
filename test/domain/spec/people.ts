/** Who gives an order in a test. */
import type { Actor } from '../../../src/domain/commands/command.js';
import type { Complaint, Task } from '../../../src/domain/complaint/state.js';
import { hearer } from '../../../src/domain/people/told/hearing.js';
import type { Relation, TaskKind } from '../../../src/domain/vocabulary.js';

export type Who = (state: Complaint) => Actor;

const as = (relation: Relation, id: string) => (): Actor => ({ id, relations: [relation] });

/** Who gives the order: a relation to the complaint, or a person with one. */
export const by = {
  owner: (state: Complaint): Actor => ({ id: state.owner ?? 'nobody', relations: ['owner'] }),
  approver: (state: Complaint): Actor => ({ id: state.approver ?? 'nobody', relations: ['approver'] }),
  taskOwner:
    (kind: TaskKind): Who =>
    (state) => ({ id: task(state, kind).owner ?? 'nobody', relations: ['task-owner'] }),
  lead: as('lead', 'the-lead'),
  supervisor: as('supervisor', 'the-supervisor'),
  admin: as('admin', 'the-admin'),
  intake: as('intake', 'client-1'),
  complainant: as('complainant', 'complainant'),
  respondent: as('respondent', 'respondent'),
  witness: as('witness', 'witness'),
  represented: as('represented', 'represented'),
  addressee: as('addressee', 'addressee'),
  operator: as('operator', 'operator'),
  system: as('system', 'system'),
  person:
    (id: string, ...relations: Relation[]): Who =>
    () => ({ id, relations }),
};

/** The open task of this kind; fails the test where there is none. */
export function task(state: Complaint, kind: TaskKind): Task {
  const found = state.tasks.find((open) => open.kind === kind);
  if (found === undefined) throw new Error(`No open task ${kind}`);
  return found;
}

/** Who is to hear what is said; anybody where that is the lead. */
export function hearerOf(state: Complaint): string {
  const addressee = hearer(state);
  return addressee.to === 'person' ? addressee.id : 'the-lead';
}

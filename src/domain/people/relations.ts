/** Who calls, and what they are to one complaint. */
import type { Complaint } from '../complaint/state.js';
import { Heard, type Category, type Duty, type Party, type Relation, type TeamId } from '../vocabulary.js';
import { looksOn, mayCarry, type Carrier } from './choosing/assignment.js';
import type { Untrained } from '../training/gate.js';
import { standingIn, type WrittenTo } from './told/posts.js';

/** The roles that one of the staff may have. */
export const staffRoles = [
  'service-agent',
  'handler',
  'lead',
  'supervisor',
  'auditor',
  'operator',
  'admin',
] as const;
export type StaffRole = (typeof staffRoles)[number];
export type Role = StaffRole | 'client';

/** Somebody with a key, before they stand in relation to a complaint. */
export type Caller = {
  kind: 'client' | 'staff';
  id: string;
  role: Role;
  team: TeamId | null;
  /** The classes they are trained for. */
  categories: Category[];
  /** Those of whose courses they lack one. */
  untrained: Untrained;
  leads: TeamId[];
  supervises: TeamId[];
  accountId: string | null;
};

/** Whether there are people below them, in any team. */
export const leadsSomebody = ({ role, leads, supervises }: Caller): boolean =>
  role === 'admin' || leads.length > 0 || supervises.length > 0;

/** Under which name the commands of either side are kept. */
export const callerOf = (party: Party, number: string): string => `${party}/${number}`;

/** The same for a witness, by their number. */
export const callerOfWitness = (witness: number, number: string): string => `witness-${witness}/${number}`;

/** Who acts by the link of whom somebody speaks for, and under which name their commands are kept. */
export const REPRESENTED = 'represented';
export const callerOfRepresented = (number: string): string => `${REPRESENTED}/${number}`;
/** Which side a caller's id names, and which witness; null where somebody with a key, or the platform. */
export function sideOf(caller: string): { side: Heard; witness: number | null } | null {
  const [, named, nth] = /^([a-z]+)(?:-([1-9]\d*))?(?:\/|$)/.exec(caller) ?? [];
  const side = Heard.safeParse(named);
  return side.success ? { side: side.data, witness: nth === undefined ? null : Number(nth) } : null;
}

/** What somebody carries in a complaint. */
export const dutyRelations = ['owner', 'approver', 'task-owner'] as const satisfies Relation[];

/** The duties that are somebody's by the record and that they may still carry, as their row is now. */
export function carriedBy(
  { owner, approver, tasks, team, category, untrained = [] }: Complaint,
  person: Carrier & { id: string },
): Relation[] {
  const may = (duty: Duty, of: TeamId): boolean =>
    mayCarry({ duty, team: of, category }, person, untrained.includes(person.id));
  const carries = {
    owner: owner === person.id && may('owner', team),
    approver: approver === person.id && may('approver', team),
    'task-owner': tasks.some((task) => task.owner === person.id && may(`task/${task.n}`, task.team)),
  };
  return dutyRelations.filter((relation) => carries[relation]);
}

/** Whether the record names somebody, whatever they may still do. */
export const isNamedIn = ({ owner, approver, tasks }: Complaint, id: string): boolean =>
  [owner, approver, ...tasks.map((task) => task.owner)].includes(id);

/** Whether somebody carries a duty of the complaint, or had a part in it. */
export const hasPart = (state: Complaint, id: string): boolean =>
  isNamedIn(state, id) || state.parts.some(({ person }) => person === id);

/**
 * The caller's relations to this complaint; `filedBy` is the id of whoever submitted it. Whoever was written to in place
 * of somebody has that one's relation: who is told and who may act are one rule.
 */
export function relationsTo(
  state: Complaint,
  caller: Caller,
  { filedBy, writtenTo }: { filedBy: string; writtenTo: readonly WrittenTo[] },
): Relation[] {
  if (caller.role === 'operator') return ['operator'];
  if (looksOn(caller)) return [];
  const is: [Relation, boolean][] = [
    ['lead', caller.leads.includes(state.team)],
    ['supervisor', caller.supervises.includes(state.team)],
    ['intake', filedBy === caller.id],
    ['admin', caller.role === 'admin'],
  ];
  const own = is.filter(([, holds]) => holds).map(([relation]) => relation);
  if (caller.role === 'client') return own;
  const carried = carriedBy(state, { ...caller, role: caller.role });
  const posts = writtenTo.filter(({ person }) => person === caller.id);
  return [...new Set([...carried, ...own, ...posts.flatMap((post) => standingIn(state, caller, post))])];
}

/** Which complaints are there at all, and for whom: the others look like none. */
import { refuse, type Refusal, type RefusalCode } from '../commands/refusal.js';
import type { Complaint } from '../complaint/state.js';
import { lacks, type Untrained } from '../training/gate.js';
import type { Relation, TeamId } from '../vocabulary.js';
import { isConflicted, type Parties } from './conflict.js';
import type { WrittenTo } from './told/posts.js';
import { isNamedIn, relationsTo, type Caller, type StaffRole } from './relations.js';

/** Somebody with a key; `teams` are those whose cases are theirs to see, `accounts` their own and those of their line. */
export type Viewer = { caller: Caller; teams: readonly TeamId[]; accounts: readonly string[] };

/** Somebody's place among the teams, and the accounts whose cases they may not touch. */
export type Standing = {
  /** Those they are in, lead or supervise. */
  teams: TeamId[];
  leads: TeamId[];
  supervises: TeamId[];
  /** Classes of whose courses they lack one. */
  untrained: Untrained;
  /** Those of the person, of everybody above and of everybody below them. */
  accounts: string[];
};
type Person = Omit<Caller, 'kind' | 'role' | 'leads' | 'supervises' | 'untrained'> & { role: StaffRole };

/** One of the staff. */
export function staffViewer(
  person: Person,
  { teams, accounts, leads, supervises, untrained }: Standing,
): Viewer {
  const { id, role, team, categories, accountId } = person;
  return {
    caller: { kind: 'staff', id, role, team, categories, untrained, leads, supervises, accountId },
    ...{ teams, accounts },
  };
}

/** A client of this name. */
export const clientViewer = (id: string): Viewer => ({
  caller: {
    ...{ kind: 'client', id, role: 'client', team: null, categories: [], untrained: [] },
    ...{ leads: [], supervises: [], accountId: null },
  },
  ...{ teams: [], accounts: [] },
});

/** What decides who may see a case. */
export type Seen = {
  state: Complaint;
  contact: Parties;
  filedBy: string;
  writtenTo: readonly WrittenTo[];
};

/**
 * Which complaints a caller may see at all. `accounts` are the platform accounts of the person and of their line:
 * a complaint that one of these made, or is about, is not there for them.
 */
export type Visibility =
  | { everything: true; accounts: readonly string[]; shut?: Shut }
  | { filedBy: string }
  | { person: string; teams: readonly TeamId[]; accounts: readonly string[]; shut?: Shut };

/** Classes that are shut to somebody for want of a course, but for teams they lead or supervise and what they have by exception. */
export type Shut = { untrained: Untrained; led: readonly TeamId[]; by: string };

const seesAll = ({ role }: Caller): boolean => ['auditor', 'operator', 'admin'].includes(role);

/** Whether they answer for a team's cases, or see all there are. */
export const leadsOrLooksOn = (caller: Caller, team: TeamId): boolean =>
  seesAll(caller) || caller.leads.includes(team) || caller.supervises.includes(team);

/** The complaints that are there for this viewer, as lists filter them. */
export function visibilityOf({ caller, teams, accounts }: Viewer): Visibility {
  if (caller.kind === 'client') return { filedBy: caller.id };
  return seesAll(caller)
    ? { everything: true, accounts }
    : { person: caller.id, teams, accounts, ...shutTo(caller) };
}

/** What they carry themselves, as lists of their own work filter it. */
export const visibilityOfCarried = ({ caller, accounts }: Viewer): Visibility => ({
  ...{ everything: true, accounts },
  ...(seesAll(caller) ? {} : shutTo(caller)),
});

const shutTo = ({ id, untrained, leads, supervises }: Caller): { shut?: Shut } =>
  untrained.length === 0 ? {} : { shut: { untrained, led: [...leads, ...supervises], by: id } };

/**
 * Whether a case is shut to them for want of a course. Not to whoever leads, supervises or looks on, has it by
 * exception, or was written to for a post: danger waits for no course.
 */
const isShut = (
  { caller }: Viewer,
  { state: { category, team, untrained = [] }, writtenTo }: Seen,
): boolean =>
  lacks(caller.untrained, category) &&
  !leadsOrLooksOn(caller, team) &&
  !untrained.includes(caller.id) &&
  !writtenTo.some(({ person }) => person === caller.id);

/** Whether it would be there for them, had they the courses. */
export const lacksCourseAlone = (viewer: Viewer, seen: Seen): boolean =>
  isShut(viewer, seen) &&
  relationsSeen({ ...viewer, caller: { ...viewer.caller, untrained: [] } }, seen) !== null;

/** What names the viewer is there for them, unless it concerns them. */
export const visibilityOfOwn = ({ accounts }: Viewer): Visibility => ({ everything: true, accounts });

/** The viewer's relations to a complaint; null where it is not there for them. */
export function relationsSeen(viewer: Viewer, seen: Seen): Relation[] | null {
  const { caller, teams, accounts } = viewer;
  if (isConflicted(accounts, seen.contact) || isShut(viewer, seen)) return null;
  const relations = relationsTo(seen.state, caller, seen);
  const told = seen.writtenTo.some(({ person }) => person === caller.id);
  const there =
    caller.kind === 'client'
      ? seen.filedBy === caller.id
      : relations.length > 0 ||
        told ||
        seesAll(caller) ||
        teams.includes(seen.state.team) ||
        isNamedIn(seen.state, caller.id);
  return there ? relations : null;
}

/**
 * How a complaint stands before somebody who speaks of it in a command on another one: `unseen` may be named where
 * the rules allow it, since that shows nothing but what both are about; `barred` never.
 */
export type Mention = 'seen' | 'unseen' | 'barred';

export function mentionOf(viewer: Viewer, other: Seen): Mention {
  if (relationsSeen(viewer, other) !== null) return 'seen';
  return viewer.caller.kind === 'client' || isConflicted(viewer.accounts, other.contact)
    ? 'barred'
    : 'unseen';
}

/** Why a command may not speak of the other complaint, in words that give nothing of it away to whoever does not see it. */
export function objectionAsTold(how: Mention, objection: RefusalCode | null): Refusal | null {
  if (how === 'barred') return refuse('no-such-complaint');
  if (objection === null) return null;
  return refuse(how === 'seen' ? objection : 'no-such-complaint');
}

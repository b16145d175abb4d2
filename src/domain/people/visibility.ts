/** Which complaints are there at all, and for whom: the others look like none. */
import type { Complaint } from '../complaint/state.js';
import type { Relation, TeamId } from '../vocabulary.js';
import { isConflicted, type Parties } from './conflict.js';
import type { WrittenTo } from './posts.js';
import { relationsTo, type Caller } from './relations.js';

/** Somebody with a key; `teams` are those whose cases are theirs to see, `accounts` their own and those of their line. */
export type Viewer = { caller: Caller; teams: readonly TeamId[]; accounts: readonly string[] };

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
  | { everything: true; accounts: readonly string[] }
  | { filedBy: string }
  | { person: string; teams: readonly TeamId[]; accounts: readonly string[] };

const seesAll = ({ role }: Caller): boolean => ['auditor', 'operator', 'admin'].includes(role);

/** The complaints that are there for this viewer, as lists filter them. */
export function visibilityOf({ caller, teams, accounts }: Viewer): Visibility {
  if (caller.kind === 'client') return { filedBy: caller.id };
  return seesAll(caller) ? { everything: true, accounts } : { person: caller.id, teams, accounts };
}

/** The viewer's relations to a complaint; null where it is not there for them. */
export function relationsSeen({ caller, teams, accounts }: Viewer, seen: Seen): Relation[] | null {
  if (isConflicted(accounts, seen.contact)) return null;
  const relations = relationsTo(seen.state, caller, seen);
  const told = seen.writtenTo.some(({ person }) => person === caller.id);
  const there =
    caller.kind === 'client'
      ? seen.filedBy === caller.id
      : relations.length > 0 || told || seesAll(caller) || teams.includes(seen.state.team);
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

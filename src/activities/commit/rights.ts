/** What whoever gave a command is to the complaint by the rows as they are now: rights that have ended no longer count. */
import type { Actor } from '../../domain/commands/command.js';
import type { Refusal } from '../../domain/commands/refusal.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { objectionToKey, type KeyUsed } from '../../domain/people/makers.js';
import {
  clientViewer,
  relationsSeen,
  staffViewer,
  type Seen,
  type Standing,
  type Viewer,
} from '../../domain/people/visibility.js';
import type { Relation } from '../../domain/vocabulary.js';
import type { Staff } from '../../db/people/people.js';

/** Who is behind an actor's id: one of the staff, or a client whose keys may all be revoked; `credential` is what it was given with. */
export type Behind = {
  person: Staff | null;
  standing: Standing | null;
  isClient: boolean;
  credential: KeyUsed & { hasEnded: boolean };
};

/** They need no row: the link or the system itself brought the command. */
const withoutRow: readonly Relation[] = [
  ...(['complainant', 'represented', 'respondent', 'witness', 'addressee', 'system'] as const),
];

/** Whoever gave the command as they are now; null where they have left, or their key or session has ended. */
export function viewerNow({ id }: Actor, { person, standing, isClient, credential }: Behind): Viewer | null {
  if (credential.hasEnded) return null;
  if (person?.active === true && standing !== null) return staffViewer(person, standing);
  return isClient ? clientViewer(id) : null;
}

/** Those of the actor's relations that still hold. */
export function relationsLeft({ relations }: Actor, viewer: Viewer | null, seen: Seen): Relation[] {
  const now = viewer === null ? [] : (relationsSeen(viewer, seen) ?? []);
  return relations.filter((relation) => withoutRow.includes(relation) || now.includes(relation));
}

/** Why what it was given with opens nothing here; null where it does, or none was needed. */
export const objectionToItsKey = (
  { id }: Actor,
  { person, credential }: Behind,
  state: Complaint,
): Refusal | null => (person === null ? null : objectionToKey(state, id, credential));

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

/** Who is behind an actor's id: one of the staff, or a client whose keys may all be revoked; `key` is the one it was given with. */
export type Behind = {
  person: Staff | null;
  standing: Standing | null;
  isClient: boolean;
  key: (KeyUsed & { revokedAt: number | null }) | null;
};

/** They need no row: the link or the system itself brought the command. */
const withoutRow: readonly Relation[] = ['complainant', 'respondent', 'addressee', 'system'];

/** Whoever gave the command as they are now; null where they have left, or their key has ended. */
export function viewerNow({ id }: Actor, { person, standing, isClient, key }: Behind): Viewer | null {
  if (key !== null && key.revokedAt !== null) return null;
  if (person?.active === true && standing !== null) return staffViewer(person, standing);
  return isClient ? clientViewer(id) : null;
}

/** Those of the actor's relations that still hold. */
export function relationsLeft({ relations }: Actor, viewer: Viewer | null, seen: Seen): Relation[] {
  const now = viewer === null ? [] : (relationsSeen(viewer, seen) ?? []);
  return relations.filter((relation) => withoutRow.includes(relation) || now.includes(relation));
}

/** Why the key it was given with opens nothing here; null where it does, or none was needed. */
export const objectionToItsKey = ({ id }: Actor, { person, key }: Behind, state: Complaint): Refusal | null =>
  person === null || key === null ? null : objectionToKey(state, id, key);

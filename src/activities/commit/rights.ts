/** What whoever gave a command is to the complaint by the rows as they are now: rights that have ended no longer count. */
import type { Actor } from '../../domain/commands/command.js';
import {
  clientViewer,
  relationsSeen,
  staffViewer,
  type Seen,
  type Standing,
} from '../../domain/people/visibility.js';
import type { Relation } from '../../domain/vocabulary.js';
import type { Staff } from '../../db/people/people.js';

/** Who is behind an actor's id: one of the staff, or a client whose keys may all be revoked. */
export type Behind = { person: Staff | null; standing: Standing | null; isClient: boolean };

/** They need no row: the link or the system itself brought the command. */
const withoutRow: readonly Relation[] = ['complainant', 'respondent', 'addressee', 'system'];

/** Those of the actor's relations that still hold. */
export function relationsLeft(
  { id, relations }: Actor,
  { person, standing, isClient }: Behind,
  seen: Seen,
): Relation[] {
  const staffed = person?.active === true && standing !== null ? staffViewer(person, standing) : null;
  const viewer = staffed ?? (isClient ? clientViewer(id) : null);
  const now = viewer === null ? [] : (relationsSeen(viewer, seen) ?? []);
  return relations.filter((relation) => withoutRow.includes(relation) || now.includes(relation));
}

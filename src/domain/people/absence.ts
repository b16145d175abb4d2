/** Whose absences who keeps (process row P5). */
import type { Caller } from './relations.js';
import type { TeamId } from '../vocabulary.js';

/** Administrators keep absences, and the lead and supervisor of the person's team. */
export const keepsAbsences = (
  { role, leads, supervises }: Pick<Caller, 'role' | 'leads' | 'supervises'>,
  team: TeamId | null,
): boolean => role === 'admin' || (team !== null && [...leads, ...supervises].includes(team));

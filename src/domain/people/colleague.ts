/** Somebody of the staff, as the rules see them that choose who acts on a complaint or is written to. */
import type { Untrained } from '../training/gate.js';
import type { Category, Locale, TeamId } from '../vocabulary.js';
import type { StaffRole } from './relations.js';

export type Colleague = {
  id: string;
  role: StaffRole;
  team: TeamId | null;
  /** The classes they are trained for. */
  categories: Category[];
  /** Those of whose courses they lack one. */
  untrained: Untrained;
  /** The first is the one they are written to in. */
  languages: Locale[];
  leads: TeamId[];
  supervises: TeamId[];
  onCall: boolean;
  /** Working here, and not absent. */
  present: boolean;
  /** Made the complaint, is what it is about, or is in line with somebody who is. */
  concerned: boolean;
  /** They have had as many disturbing cases today as one may, and this would be one more; absent: not so. */
  atLimit?: true;
  /** Open cases they own or approve, and open tasks. */
  load: number;
};

/** Whether a command is open to somebody, and why it is not. */
import { isMerged } from '../complaint/course/standing.js';
import type { Complaint } from '../complaint/state.js';
import type { Relation } from '../vocabulary.js';
import type { AnyCommandRule } from './command.js';
import type { RefusalCode } from './refusal.js';

type Declared = Pick<AnyCommandRule, 'in' | 'by' | 'whileMerged' | 'whenErased' | 'unless'>;

/** Why somebody with these relations cannot give the command as things stand; null where it is open to them. */
export function whyNot(
  state: Complaint,
  relations: readonly Relation[],
  { by, in: stages, whileMerged, whenErased, unless }: Declared,
): RefusalCode | null {
  if (state.erasure === 'done' && whenErased !== true && !relations.includes('system')) return 'erased';
  if (!stages.includes(state.stage)) return 'not-in-this-stage';
  if (!by.some((relation) => relations.includes(relation))) return 'not-your-part';
  if (isMerged(state) && whileMerged !== true) return 'is-merged';
  return unless?.(state) ?? null;
}

/** Whether it is worth saying why it is closed: it is theirs at another time, or now somebody else's beside them. */
export const concerns = (
  { stage }: Complaint,
  relations: readonly Relation[],
  { by, in: stages }: Declared,
): boolean =>
  by.some((relation) => relations.includes(relation)) || (relations.length > 0 && stages.includes(stage));

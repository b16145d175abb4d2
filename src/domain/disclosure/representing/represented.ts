/** What whom somebody speaks for may see on the page of their own: who it is in kind, and whether they can end it. */
import type { Complaint } from '../../complaint/state.js';
import type { RepresentativeKind } from '../../vocabulary.js';

/** Instants in ms since 1970, UTC. `ended`: they have it in their own hands again. */
export type Represented = { largePrint: boolean } & (
  | { state: 'spoken-for'; number: string; receivedAt: number; kind: RepresentativeKind; proven: boolean }
  | { state: 'ended'; number: string; receivedAt: number }
);

/** Null where it is not theirs to see: nobody has ever spoken for them, or a lead recorded danger. */
export function forRepresented({
  number,
  receivedAt,
  representative,
  pageSince,
  adjustments,
}: Pick<
  Complaint,
  'number' | 'receivedAt' | 'representative' | 'pageSince' | 'adjustments'
>): Represented | null {
  const known = { number, receivedAt, largePrint: adjustments?.largePrint === true };
  if (representative === undefined) return pageSince === undefined ? null : { state: 'ended', ...known };
  const { kind, proof, guarded } = representative;
  return guarded === true ? null : { state: 'spoken-for', ...known, kind, proven: proof !== undefined };
}

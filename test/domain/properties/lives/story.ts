/** A journal read with the state each event met and left behind. */
import type { Complaint } from '../../../../src/domain/complaint/state.js';
import type { Event } from '../../../../src/domain/complaint/events.js';
import { evolve } from '../../../../src/domain/complaint/evolve.js';

export type Told = { event: Event; before: Complaint; after: Complaint };

/** The events after the receipt, in order. */
export function story([received, ...events]: Event[]): Told[] {
  if (received === undefined) return [];
  let before = evolve(null, received);
  return events.map((event) => {
    const after = evolve(before, event);
    const told = { event, before, after };
    before = after;
    return told;
  });
}

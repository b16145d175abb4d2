/** Which private links go out again to an address that somebody typed. */
import type { Reaches } from '../complaint/events.js';
import type { Transport } from '../vocabulary.js';

/** A complaint that has the address; `reach` says what is known of each of its ways. */
type Addressed = { transport: Transport; reach: Reaches };

/** A text message holds one link, and an address nobody has proven gets a letter for each complaint: so many of the latest. */
const MOST_APART = 5;

export const isProven = ({ reach, transport }: Addressed): boolean => reach[transport] === 'confirmed';

/** The complaints that a letter is called for, of the latest first: one stands for all that a proven e-mail address has. */
export function calledAgain<Found extends Addressed>(latestFirst: readonly Found[]): Found[] {
  const reached = latestFirst.filter(({ reach, transport }) => reach[transport] !== 'none');
  const inOne = reached.filter((one) => isProven(one) && one.transport === 'email');
  const apart = reached.filter((one) => !inOne.includes(one));
  return [...inOne.slice(0, 1), ...apart.slice(0, MOST_APART)];
}

/** The ways that lead to the complainant, and what is known of each. */
import type { Bounce } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';
import { Transport } from '../vocabulary.js';

type Reached = Pick<Complaint, 'reach' | 'left' | 'adjustments'>;
type Represented = Pick<Complaint, 'representative'>;

/** Somebody filed it for somebody else, and has yet to prove that they may: nothing but the receipt is for them. */
export const isUnproven = ({ representative }: Represented): boolean =>
  representative !== undefined && representative.proof === undefined;

/** Whoever reads there has shown to be the complainant. */
export const isProven = ({ reach }: Pick<Complaint, 'reach'>, transport: Transport): boolean =>
  reach[transport] === 'confirmed';

/** What goes there tells the complainant, or whoever may speak for them. */
export const isTelling = (state: Pick<Complaint, 'reach'> & Represented, transport: Transport): boolean =>
  isProven(state, transport) && !isUnproven(state);

/** They are phoned in place of every letter. */
export const isPhoned = ({ reach, adjustments }: Pick<Reached, 'reach' | 'adjustments'>): boolean =>
  adjustments?.phoneOnly === true && reach.sms !== 'none';

/** The ways a letter may go now, the first first: proven before unproven, e-mail before SMS, none that has failed. */
function waysTo(state: Reached): Transport[] {
  if (state.left || isPhoned(state)) return [];
  const at = (reach: 'confirmed' | 'unconfirmed') =>
    Transport.options.filter((transport) => state.reach[transport] === reach);
  return [...at('confirmed'), ...at('unconfirmed')];
}

/** The way a letter to the complainant goes now; null where there is none. */
export const transportFor = (state: Reached): Transport | null => waysTo(state)[0] ?? null;

/** A question reaches them: by a letter, or by a call in its place. */
export const isReachable = (state: Reached): boolean => transportFor(state) !== null || isPhoned(state);

/** Permanent, and about the address: nothing goes there any more. What is temporary lets its letter go another way. */
export const isForGood = ({ why, former }: Pick<Bounce, 'why' | 'former'>): boolean =>
  former !== true && (why === 'bounced' || why === 'refused' || why === 'not-theirs');

/** The next way of a letter that came back; null where only a person is left. `state` is the one after it. */
export function wayAfter(state: Reached, { transport, why, former }: Bounce): Transport | null {
  if (former === true || isForGood({ why })) return transportFor(state);
  const ways = waysTo(state);
  return ways[ways.indexOf(transport) + 1] ?? null;
}

/** There is a number that a person may phone. */
export const isPhonable = ({ reach, left, ...state }: Reached & Represented): boolean =>
  !left && reach.sms !== 'none' && !isUnproven(state);

/** How long (ms) a letter that came back for a time waits for its next try the same way, try by try. */
export const againAfterMs: readonly number[] = [3_600_000, 6 * 3_600_000];

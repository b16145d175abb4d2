/** Whoever asked for it is phoned in place of a letter. */
import { isPhoned } from '../../../intake/reach.js';
import type { LetterName } from '../../../vocabulary.js';
import { cannotCarry } from '../../changes.js';
import { followUps } from '../../effects.js';
import type { Event } from '../../events.js';
import type { Complaint } from '../../state.js';

/** The number was told at the door; an address is confirmed where it is. */
const neverPhoned: readonly LetterName[] = ['registered', 'confirm-address'];

/** The complaint after an event, with the call that stands for the letter that it would send. */
export function phonedAfter(state: Complaint, event: Event): Complaint {
  if (!isPhoned(state)) return state;
  const { adjustments: _, ...written } = state;
  const called = followUps(written, event).find(
    ({ name, addressee }) => addressee.to === 'complainant' && !neverPhoned.includes(name),
  );
  return called === undefined ? state : cannotCarry(state, called.name, null);
}

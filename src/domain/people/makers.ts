import type { Complaint } from '../complaint/state.js';
import { refuse, type Refusal } from '../commands/refusal.js';
import { hasPart } from './relations.js';

/** Who of the staff could know the key of a command, or have signed in as whoever gave it; `areConcerned`: one of them made the complaint, is what it is about, or is in line with somebody who is. */
export type KeyUsed = { makers: readonly string[]; areConcerned: boolean };

/** Whoever makes a key for somebody, or chooses the address they sign in by, could act by it: not where they have a part themselves, or are concerned; null where they are not. */
export const objectionToKey = (
  state: Complaint,
  holder: string,
  { makers, areConcerned }: KeyUsed,
): Refusal | null =>
  areConcerned || makers.some((maker) => maker !== holder && hasPart(state, maker))
    ? refuse('maker-has-part')
    : null;

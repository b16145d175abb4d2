/** What the complainant is told at the end: by which letter, and of which remedies. */
import type { Complaint } from './state.js';
import type { Ending, LetterName, RemedyKind } from '../vocabulary.js';

/** The letter that tells each ending. */
export const resultLetter = {
  decided: 'result',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
  merged: 'result',
} as const satisfies Record<Ending, LetterName>;

/** The letters that tell one. */
export const resultLetters: readonly LetterName[] = [...new Set(Object.values(resultLetter))];

/** The result was sent to an address that nobody has proven: it says only that an answer waits. */
export const awaitsProof = ({ telling }: Pick<Complaint, 'telling'>): boolean =>
  telling?.state === 'sent' && !telling.proven;

/** Sanctions on another person are told to that person alone. */
const discreet = ['warn-user', 'suspend-account', 'withdraw-warning'] as const satisfies RemedyKind[];
export type Discreet = (typeof discreet)[number];
export const isToldOf = (kind: RemedyKind): kind is Exclude<RemedyKind, Discreet> =>
  !discreet.some((other) => other === kind);

/** Every remedy the complainant is told of is settled. */
export const toldRemediesSettled = (state: Complaint): boolean =>
  (state.decision?.remedies ?? []).every((remedy) => remedy.state !== 'pending' || !isToldOf(remedy.kind));

/** Every remedy is settled; true where there is none. */
export const remediesSettled = (state: Complaint): boolean =>
  (state.decision?.remedies ?? []).every((remedy) => remedy.state !== 'pending');

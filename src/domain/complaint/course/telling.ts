/** What the complainant is told at the end: by which letter, and of which remedies. */
import { isUnproven } from '../../intake/reach.js';
import type { EventOf, Fact } from '../events.js';
import type { Complaint } from '../state.js';
import type { Ending, LetterName } from '../../vocabulary.js';
import { isToldOf } from './platform/remedy-kinds.js';

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
  telling?.state === 'sent' && telling.proven !== true;

/** No way is left and nobody can phone: the tracking page is the telling, but to whoever may only read the receipt there. */
export const onPage = (state: Pick<Complaint, 'representative'>): Fact[] =>
  isUnproven(state)
    ? [{ type: 'untold' }]
    : [
        { type: 'result-sent', way: 'page' },
        { type: 'told', way: 'page' },
      ];

/** Every remedy the complainant is told of is settled. */
export const toldRemediesSettled = (state: Complaint): boolean =>
  (state.decision?.remedies ?? []).every((remedy) => remedy.state !== 'pending' || !isToldOf(remedy.kind));

/** The result is on its way to the complainant, or there already. */
export const isOut = ({ telling }: { telling: { state: string } | null }): boolean =>
  telling !== null && telling.state !== 'waiting';

/** A remedy failed that the complainant was told of: a letter says so, and how all of them stand. */
export const failedOpenly = (state: Complaint, { step, done }: EventOf<'remedy-settled'>): boolean =>
  !done &&
  isOut(state) &&
  (state.decision?.remedies ?? []).some((remedy) => remedy.step === step && isToldOf(remedy.kind));

/** Every remedy is settled; true where there is none. */
export const remediesSettled = (state: Complaint): boolean =>
  (state.decision?.remedies ?? []).every((remedy) => remedy.state !== 'pending');

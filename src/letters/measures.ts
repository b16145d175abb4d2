/** What became of a decision's remedies, as far as the complainant may know. */
import { type Discreet, isLifting, isToldOf } from '../domain/complaint/course/platform/remedy-kinds.js';
import type { RemedyStep } from '../domain/complaint/state.js';
import { measureState, type MeasureState } from '../domain/disclosure/statements/measure.js';
import type { RemedyKind } from '../domain/vocabulary.js';
import type { Words } from '../words/languages.js';

export type Measures = Record<RemedyStep['state'], string[]>;
type Step = Pick<RemedyStep, 'kind' | 'held'> & { state: MeasureState };

/** One sentence for each remedy the complainant may know of, by how far it has come. */
export function measures(words: Words, steps: readonly Step[]): Measures {
  const said = steps.flatMap((step) => {
    const { kind } = step;
    const state = measureState(step);
    return isToldOf(kind) ? [{ state, sentence: measureName({ kind, state }, words) }] : [];
  });
  const inState = (...states: MeasureState[]): string[] => [
    ...new Set(said.filter(({ state }) => states.includes(state)).map(({ sentence }) => sentence)),
  ];
  return { done: inState('done', 'held'), pending: inState('pending'), failed: inState('failed') };
}

/** How a remedy stands, as a sentence to the complainant. */
export const measureName = (
  { kind, state }: { kind: Exclude<RemedyKind, Discreet>; state: MeasureState },
  words: Words,
): string =>
  state === 'held' && isLifting(kind)
    ? words(`terms:remedy.${kind}.held`)
    : words(`terms:remedy.${kind}.${state === 'held' ? 'done' : state}`);

/** What became of a decision's remedies, as far as the complainant may know. */
import type { RemedyStep } from '../domain/complaint/state.js';
import { isToldOf } from '../domain/complaint/course/telling.js';
import type { Words } from '../words/languages.js';

export type Measures = Record<RemedyStep['state'], string[]>;

/** One sentence for each remedy the complainant may know of, by how far it has come. */
export function measures(words: Words, steps: readonly Pick<RemedyStep, 'kind' | 'state'>[]): Measures {
  const inState = (state: RemedyStep['state']): string[] => {
    const kinds = steps.filter((step) => step.state === state).map((step) => step.kind);
    return [...new Set(kinds)].filter(isToldOf).map((kind) => words(`terms:remedy.${kind}.${state}`));
  };
  return { done: inState('done'), pending: inState('pending'), failed: inState('failed') };
}

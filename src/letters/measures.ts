/** What became of a decision's remedies, as far as the complainant may know. */
import type { Step } from '../domain/complaint.js';
import type { RemedyKind } from '../domain/vocabulary.js';
import type { Words } from './words.js';

/** Sanctions on another person are told to that person alone. */
type Discreet = 'warn-user' | 'suspend-account';
type Told = Exclude<RemedyKind, Discreet>;

const isTold = (kind: RemedyKind): kind is Told => kind !== 'warn-user' && kind !== 'suspend-account';

export type Measures = Record<Step['state'], string[]>;

/** One sentence for each remedy the complainant may know of, by how far it has come. */
export function measures(words: Words, steps: readonly Pick<Step, 'kind' | 'state'>[]): Measures {
  const inState = (state: Step['state']): string[] => {
    const kinds = steps.filter((step) => step.state === state).map((step) => step.kind);
    return [...new Set(kinds)].filter(isTold).map((kind) => words(`terms:remedy.${kind}.${state}`));
  };
  return { done: inState('done'), pending: inState('pending'), failed: inState('failed') };
}

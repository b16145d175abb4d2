/** What letters say of a complaint's class. */
import type { Category } from '../domain/vocabulary.js';
import type { Words } from '../words/languages.js';

type Classed = { category: Category };

export const className = ({ category }: Classed, words: Words): string => words(`terms:category.${category}`);

/** Complaints of this class are about what somebody else did. */
export const concernsOthers = ({ category }: Classed): boolean =>
  category === 'content' || category === 'privacy';

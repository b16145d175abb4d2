/** Letters where somebody speaks for the complainant. */
import { text } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';

/** In place of a result, to whoever has yet to prove that they may speak for the complainant. */
export const proofAwaited = letter({
  name: 'proof-awaited',
  reader: 'complainant',
  needs: [],
  compose: (_facts, words) => ({
    title: words('letters:representing.awaited.title'),
    intro: words('letters:representing.awaited.intro'),
    sentence: words('letters:representing.awaited.sms'),
    body: [text(words('letters:representing.proof'))],
  }),
});

/** It is proven: they can read everything now. */
export const representativeSet = letter({
  name: 'representative-set',
  reader: 'complainant',
  needs: [],
  compose: (_facts, words) => plainly(words, 'representative-set'),
});

/** To the complainant, who has it in their own hands again. */
export const representationEnded = letter({
  name: 'representation-ended',
  reader: 'complainant',
  needs: [],
  compose: (_facts, words) => plainly(words, 'representation-ended'),
});

import { letter } from '../../letter.js';
import { plainly } from '../frame.js';

/** To whoever writes after the end: it is kept, and only on their page does anything come of it by itself. */
export const opinionOrAppeal = letter({
  name: 'opinion-or-appeal',
  reader: 'complainant',
  needs: [],
  compose: (_, words) => plainly(words, 'opinion-or-appeal'),
});

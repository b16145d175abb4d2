import { letter } from '../../letter.js';
import { plainly } from '../frame.js';

/** To the address before a change of contact: whoever made the change cannot keep it from the complainant. */
export const addressChanged = letter({
  name: 'address-changed',
  reader: 'complainant',
  needs: [],
  compose: (_facts, words) => plainly(words, 'address-changed'),
});

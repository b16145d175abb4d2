import { link } from '../blocks.js';
import { letter } from '../letter.js';
import { plainly } from './frame.js';

/** The private links of all complaints of an address, for whoever has lost them. */
export const links = letter({
  name: 'links',
  reader: 'complainant',
  needs: ['others'],
  compose: ({ others }, words) => ({
    ...plainly(words, 'links'),
    after: others.map(({ number, url }) => link(words('letters:links.other', { number }), url)),
  }),
});

import { letter } from '../letter.js';

/** To whom somebody speaks for, at their own address: who it is in kind, and how to end it, stand on their page. */
export const represented = letter({
  name: 'represented',
  reader: 'represented',
  needs: [],
  compose: (_facts, words) => ({
    title: words('letters:sides.represented.title'),
    intro: words('letters:sides.represented.intro'),
    sentence: words('letters:sides.represented.sms'),
  }),
});

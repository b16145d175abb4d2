import { letter } from '../letter.js';

/** A witness is asked: the question itself stands on their page alone. */
export const witnessAsked = letter({
  name: 'witness-asked',
  reader: 'witness',
  needs: [],
  compose: (_facts, words) => ({
    title: words('letters:sides.witness-asked.title'),
    intro: words('letters:sides.witness-asked.intro'),
    sentence: words('letters:sides.witness-asked.sms'),
  }),
});

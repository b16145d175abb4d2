/** The link by which one of the staff signs in, where no identity provider does it. */
import { inline } from '../../domain/disclosure/legible.js';
import { instant } from '../../words/instants.js';
import { wordsIn } from '../../words/languages.js';
import { link, text, type Sheet } from '../blocks.js';
import { letter, type FactsFor } from '../letter.js';

export const signInLink = letter({
  name: 'sign-in',
  reader: 'entrant',
  needs: [],
  compose: ({ until, locale }, words) => ({
    title: words('letters:account.sign-in.title'),
    intro: words('letters:account.sign-in.intro', { until: instant(until, locale) }),
    sentence: words('letters:account.sign-in.sms'),
  }),
});

/** A letter that lets its reader in: nobody else is to have it. */
export function toEntrant(facts: FactsFor<'entrant'>): Sheet {
  const words = wordsIn(facts.locale);
  return {
    ...facts.letter.compose(facts, words),
    greeting: words('letters:staff.greeting', { name: inline(facts.recipientName) }),
    blocks: [
      link(words('letters:account.sign-in.button'), facts.signInUrl),
      text(words('letters:account.sign-in.unexpected')),
    ],
    number: null,
    link: facts.signInUrl,
  };
}

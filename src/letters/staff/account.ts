/** What was done to the account of one of the staff: who did it, what it may do, what to do where it is unexpected. */
import { inline } from '../../domain/disclosure/legible.js';
import { instant } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { rows, text, type Sheet } from '../blocks.js';
import { letter, type FactsFor } from '../letter.js';

/** A letter about the reader's account: it opens nothing, and holds no secret. */
export function toHolder(facts: FactsFor<'holder'>): Sheet {
  const words = wordsIn(facts.locale);
  const { body = [], ...content } = facts.letter.compose(facts, words);
  return {
    ...content,
    greeting: words('letters:staff.greeting', { name: inline(facts.recipientName) }),
    blocks: body,
    number: null,
    link: null,
  };
}

type Done = { by: string; at: number; locale: FactsFor<'holder'>['locale'] };

const done = ({ by, at, locale }: Done, words: Words) => ({
  by: by === 'operator' ? words('letters:account.operator') : by,
  at: instant(at, locale),
});

/** Somebody can act in the reader's name from now on. */
export const keyMade = letter({
  name: 'key-made',
  reader: 'holder',
  needs: [],
  compose: ({ key, ...facts }, words) => ({
    title: words('letters:account.key-made.title'),
    intro: words('letters:account.key-made.intro', done(facts, words)),
    sentence: words('letters:account.key-made.sms', done(facts, words)),
    body: [
      text(words('letters:account.key-made.may')),
      rows([words('letters:account.key-made.key'), key ?? '']),
      text(words('letters:account.key-made.unexpected')),
    ],
  }),
});

/** To the address that letters to the reader went to before. */
export const addressReplaced = letter({
  name: 'address-replaced',
  reader: 'holder',
  needs: [],
  compose: (facts, words) => ({
    title: words('letters:account.address-replaced.title'),
    intro: words('letters:account.address-replaced.intro', done(facts, words)),
    sentence: words('letters:account.address-replaced.sms', done(facts, words)),
    body: [text(words('letters:account.address-replaced.unexpected'))],
  }),
});

/** To administrators: the key of somebody, or of a client, ends by itself. */
export const keyExpires = letter({
  name: 'key-expires',
  reader: 'holder',
  needs: [],
  compose: ({ key, by, at, locale }, words) => {
    const said = { by: inline(by), at: instant(at, locale), key: key ?? '' };
    return {
      title: words('letters:account.key-expires.title'),
      intro: words('letters:account.key-expires.intro', said),
      sentence: words('letters:account.key-expires.sms', said),
      body: [
        rows([words('letters:account.key-made.key'), said.key]),
        text(words('letters:account.key-expires.needed')),
      ],
    };
  },
});

import { Locale } from '../../domain/vocabulary.js';
import { wordsIn } from '../../words/languages.js';
import { link, text, type Sheet } from '../blocks.js';
import type { FactsFor } from '../letter.js';

/** A letter to the respondent: in every language, under their own reference, with nothing of the complaint. */
export function toRespondent({ letter, reference, matterUrl }: FactsFor<'respondent'>): Sheet {
  const composed = Locale.options.map((locale) => {
    const words = wordsIn(locale);
    return { ...letter.compose({ locale }, words), open: words('letters:respondent.open'), words };
  });
  const all = (each: (one: (typeof composed)[number]) => string) => composed.map(each).join('\n');
  return {
    title: all(({ title }) => title).replaceAll('\n', ' / '),
    greeting: all(({ words }) => words('letters:greeting')),
    intro: all(({ intro }) => intro),
    sentence: all(({ sentence }) => sentence),
    blocks: [
      link(all(({ open }) => open).replaceAll('\n', ' / '), matterUrl),
      text(all(({ words }) => words('private'))),
    ],
    number: reference,
    link: matterUrl,
  };
}

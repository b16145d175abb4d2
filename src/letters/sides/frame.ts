import { Locale } from '../../domain/vocabulary.js';
import { wordsIn } from '../../words/languages.js';
import { link, text, type Sheet } from '../blocks.js';
import type { FactsFor } from '../letter.js';

/** A letter to respondent, witness or whom somebody speaks for: in every language, with a page of their own, and nothing of the complaint. */
export function toOthers({
  letter,
  reference,
  url,
}: FactsFor<'respondent'> | FactsFor<'witness'> | FactsFor<'represented'>): Sheet {
  const composed = Locale.options.map((locale) => {
    const words = wordsIn(locale);
    return { ...letter.compose({ locale }, words), open: words('letters:sides.open'), words };
  });
  const all = (between: string, each: (one: (typeof composed)[number]) => string) =>
    composed.map(each).join(between);
  return {
    title: all(' / ', ({ title }) => title),
    greeting: all('\n', ({ words }) => words('letters:greeting')),
    intro: all('\n', ({ intro }) => intro),
    sentence: all('\n', ({ sentence }) => sentence),
    blocks: [
      link(
        all(' / ', ({ open }) => open),
        url,
      ),
      text(all('\n', ({ words }) => words('private'))),
    ],
    number: reference,
    link: url,
  };
}

/** What every letter to the complainant has around its content. */
import { inline } from '../../domain/disclosure/legible.js';
import type { LetterName, Locale } from '../../domain/vocabulary.js';
import type { letters } from '../../words/en-letters.js';
import { instant } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { link, rows, text, type Block, type Sheet } from '../blocks.js';
import { subjectName } from '../about.js';
import type { FactsFor, Need } from '../letter.js';

/** A letter to the complainant at an address they confirmed: it may speak of the complaint. */
export function toComplainant(facts: FactsFor<'complainant'>): Sheet {
  const words = wordsIn(facts.locale);
  const { body = [], after = [], button, choices, asks, ...content } = facts.letter.compose(facts, words);
  const links = choices?.map(({ label, place }) => ({ label, url: `${facts.trackingUrl}#${place}` })) ?? [
    { label: button ?? words('letters:open'), url: facts.trackingUrl },
  ];
  const asked = asks === undefined ? [] : [link(asks.label, `${facts.trackingUrl}#${asks.place}`)];
  const page = [...links.map(({ label, url }) => link(label, url)), ...asked, text(words('private'))];
  return {
    ...content,
    greeting: words('letters:greeting'),
    blocks: [...body, complaintRows(facts, words), ...after, ...page],
    number: facts.number,
    link:
      choices === undefined
        ? facts.trackingUrl
        : links.map(({ label, url }) => `\n${label}${words('colon')}${url}`).join(''),
  };
}

/** A letter to an address nobody has confirmed: what it holds opens nothing. */
export function toAnybody(facts: FactsFor<'anybody'>): Sheet {
  const { confirmUrl } = facts;
  const words = wordsIn(facts.locale);
  const content = facts.letter.compose(facts, words);
  const confirm: Block[] =
    confirmUrl === null
      ? []
      : [
          text(words('letters:unconfirmed.why')),
          link(words('letters:unconfirmed.confirm'), confirmUrl),
          text(words('letters:unconfirmed.stranger')),
        ];
  return {
    ...content,
    greeting: words('letters:greeting'),
    blocks: confirm,
    number: null,
    link: confirmUrl,
  };
}

/** Which complaint this is, what it is about, and what was promised. */
function complaintRows(
  { letter, number, complaint, subject, promiseDueAt, locale }: FactsFor<'complainant'>,
  words: Words,
): Block {
  const needs: readonly Need[] = letter.needs;
  const promise: [string, string][] =
    promiseDueAt !== null && needs.includes('promiseDueAt')
      ? [[words('promisedFor'), instant(promiseDueAt, locale)]]
      : [];
  const about: [string, string][] =
    subject === null ? [] : [[words('about'), inline(subjectName(subject, words))]];
  return rows(
    [words('complaintNumber'), number],
    [words('category'), complaint.category.name[locale]],
    ...about,
    ...promise,
  );
}

/** When what the title names is due; nothing where no date can be named. */
export const dueRow = (title: string, at: number | null, locale: Locale): Block[] =>
  at === null ? [] : [rows([title, instant(at, locale)])];

/** What comes later than it was promised says so. */
export const apology = (cameLate: boolean, words: Words): Block[] =>
  cameLate ? [text(words('letters:late.after'))] : [];

/** Title, first lines and text message of a letter whose words leave nothing to fill in. */
export const plainly = (
  words: Words,
  name:
    | Exclude<Extract<keyof typeof letters, LetterName>, 'registered' | 'late' | 'limit' | 'erasure'>
    | 'rest',
) => ({
  title: words(`letters:${name}.title`),
  intro: words(`letters:${name}.intro`),
  sentence: words(`letters:${name}.sms`),
});

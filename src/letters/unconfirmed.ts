/** Letters to an address nobody has confirmed yet: number, promise and links, nothing of the complaint itself. */
import { link, rows, text, type Block, type Draft } from './blocks.js';
import type { ComplainantFacts } from './facts.js';
import { instant } from '../words/instants.js';
import { wordsIn, type Words } from '../words/words.js';

export function unconfirmedLetter(facts: ComplainantFacts): Draft {
  const { locale, number, trackingUrl, confirmUrl } = facts;
  const words = wordsIn(locale);
  const promise = instant(facts.promiseDueAt, locale);
  const { title, intro, sentence } = say(facts.name, words, promise);
  const promised: [string, string][] = facts.name === 'registered' ? [[words('promisedFor'), promise]] : [];
  const confirm: Block[] =
    confirmUrl === null
      ? []
      : [text(words('letters:unconfirmed.why')), link(words('letters:unconfirmed.confirm'), confirmUrl)];
  return {
    title,
    greeting: words('letters:greeting'),
    intro,
    blocks: [
      rows([words('complaintNumber'), number], ...promised),
      ...confirm,
      ...(facts.name === 'confirm-address' ? [] : [link(words('letters:open'), trackingUrl)]),
      text(words('letters:unconfirmed.stranger')),
    ],
    sentence,
    link: confirmUrl ?? trackingUrl,
  };
}

/** A result sounds like any other news: even its kind is content. */
function say(
  name: ComplainantFacts['name'],
  words: Words,
  promise: string,
): Record<'title' | 'intro' | 'sentence', string> {
  switch (name) {
    case 'registered':
      return {
        title: words('letters:unconfirmed.title'),
        intro: words('letters:unconfirmed.registered'),
        sentence: words('letters:unconfirmed.smsRegistered', { promise }),
      };
    case 'confirm-address':
      return {
        title: words('letters:unconfirmed.title'),
        intro: words('letters:unconfirmed.confirmAddress'),
        sentence: words('letters:unconfirmed.smsConfirm'),
      };
    default:
      return {
        title: words('letters:unconfirmed.news'),
        intro: words('letters:unconfirmed.other'),
        sentence: words('letters:unconfirmed.smsNews'),
      };
  }
}

/** Renders a letter in every form a transport may need; pure, nothing is read or sent. */
import { renderToStaticMarkup } from 'react-dom/server';
import { wordsIn, type Words } from '../words/languages.js';
import { plainText, text, type Sheet } from './blocks.js';
import { toAnybody, toComplainant } from './complainant/frame.js';
import type { LetterFacts } from './letter.js';
import { Mail } from './mail.js';
import { toHolder } from './staff/account.js';
import { toStaff } from './staff/frame.js';
import { toEntrant } from './staff/sign-in.js';

/** A letter in every form. `sms` stands alone: number where its reader may know it, one sentence, link. */
export type Rendered = { subject: string; html: string; text: string; sms: string };

/** Mail programs judge a letter by it; what react-email writes, whose own renderer takes three times as long. */
const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** Throws where a word or a fact is missing, rather than sending a letter with a hole in it. */
export function renderLetter(facts: LetterFacts): Rendered {
  const { locale } = facts;
  const words = wordsIn(locale);
  const { title, greeting, intro, blocks, sentence, link: page, number } = sheetOf(facts);
  const link = page ?? '';
  const without = facts.to === 'anybody' ? 'unconfirmed' : 'account';
  const subject =
    number === null
      ? words(`letters:${without}.subject`, { title })
      : words('letters:subject', { number, title });
  const footer = [words('letters:signature'), ...automatic(facts, words)];
  const body = [text(greeting), text(intro), ...blocks];
  const mail = <Mail {...{ locale, subject, preview: intro, blocks: body, footer }} />;
  return {
    subject,
    html: `${DOCTYPE}${renderToStaticMarkup(mail)}`,
    text: `${plainText(body, words('colon'))}\n-- \n${footer.join('\n')}\n`,
    sms: (number === null
      ? words(`letters:${without}.sms`, { sentence, link })
      : words('letters:sms', { number, sentence, link })
    ).trim(),
  };
}

/** Whoever may be nobody's complainant has no page to write on. */
function automatic({ to }: LetterFacts, words: Words): string[] {
  if (to === 'anybody') return [words('letters:unconfirmed.automatic')];
  return to === 'complainant' ? [words('letters:automatic')] : [];
}

function sheetOf(facts: LetterFacts): Sheet {
  switch (facts.to) {
    case 'complainant':
      return toComplainant(facts);
    case 'anybody':
      return toAnybody(facts);
    case 'holder':
      return toHolder(facts);
    case 'entrant':
      return toEntrant(facts);
    default:
      return toStaff(facts);
  }
}

/** Renders a letter in every form a transport may need; pure, nothing is read or sent. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../domain/vocabulary.js';
import type { Brand } from '../words/brand.js';
import { wordsIn, type Words } from '../words/languages.js';
import { plainText, text, type Block, type Sheet } from './blocks.js';
import { toAnybody, toComplainant } from './complainant/frame.js';
import type { LetterFacts } from './letter.js';
import { Mail } from './mail.js';
import { toOthers } from './sides/frame.js';
import { toHolder } from './staff/account.js';
import { toResponsible } from './staff/duty.js';
import { toStaff } from './staff/frame.js';
import { toEntrant } from './staff/sign-in.js';

/** A letter in every form. `sms` stands alone: number where its reader may know it, one sentence, link. */
export type Rendered = { subject: string; html: string; text: string; sms: string };

/** Mail programs judge a letter by it; what react-email writes, whose own renderer takes three times as long. */
export const DOCTYPE =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** A letter before it takes form; `preview` is what lists of letters show of it. */
export type Composed = Pick<Rendered, 'subject' | 'sms'> & {
  preview: string;
  blocks: Block[];
  footer: string[];
};

/** Throws where a word or a fact is missing, rather than sending a letter with a hole in it. */
export function composeLetter(facts: LetterFacts, brand: Brand): Composed {
  const { locale } = facts;
  const words = wordsIn(locale);
  const platform = brand.name[locale];
  const { title, greeting, intro, blocks, sentence, link: page, number } = sheetOf(facts);
  const link = page ?? '';
  const isOther = facts.to === 'respondent' || facts.to === 'witness' || facts.to === 'represented';
  const without = facts.to === 'anybody' ? 'unconfirmed' : 'account';
  const subject =
    number === null
      ? words(`letters:${without}.subject`, { platform, title })
      : words(isOther ? 'letters:sides.subject' : 'letters:subject', {
          platform,
          number,
          title,
        });
  return {
    subject,
    preview: intro,
    blocks: [text(greeting), text(intro), ...blocks],
    footer: [words('letters:signature', { platform }), ...reachable(facts, brand, words)],
    sms: (number === null
      ? words(`letters:${without}.sms`, { platform, sentence, link })
      : words(isOther ? 'letters:sides.sms' : 'letters:sms', {
          platform,
          number,
          sentence,
          link,
        })
    ).trim(),
  };
}

/** The letter as it is sent by mail and by text message. */
export function renderLetter(facts: LetterFacts, brand: Brand): Rendered {
  const { locale } = facts;
  const composed = composeLetter(facts, brand);
  const { subject, sms, ...content } = composed;
  const large = facts.to === 'complainant' && facts.complaint.adjustments?.largePrint === true;
  const mail = <Mail {...{ ...content, locale, subject, large, colours: brand.colours }} />;
  const html = `${DOCTYPE}${renderToStaticMarkup(mail)}`;
  return { subject, sms, html, text: textOf(composed, locale) };
}

/** The letter as plain text. */
export const textOf = ({ blocks, footer }: Pick<Composed, 'blocks' | 'footer'>, locale: Locale): string =>
  `${plainText(blocks, wordsIn(locale)('colon'))}\n-- \n${footer.join('\n')}\n`;

/** How to reach us, and whom to call in danger. Whoever may be nobody's complainant has no page to write on. */
function reachable(facts: LetterFacts, { phone, emergency }: Brand, words: Words): string[] {
  const { to, locale } = facts;
  if (to === 'staff' || to === 'holder' || to === 'responsible' || to === 'entrant') return [];
  const inDanger = to === 'complainant' && facts.complaint.danger ? emergency : [];
  return [
    words(to === 'anybody' ? 'letters:unconfirmed.automatic' : 'letters:automatic'),
    ...(phone === null ? [] : [words('letters:phone', { number: phone.number, hours: phone.hours[locale] })]),
    ...inDanger.map((line) => line[locale]),
  ];
}

function sheetOf(facts: LetterFacts): Sheet {
  switch (facts.to) {
    case 'complainant':
      return toComplainant(facts);
    case 'anybody':
      return toAnybody(facts);
    case 'represented':
    case 'respondent':
    case 'witness':
      return toOthers(facts);
    case 'holder':
      return toHolder(facts);
    case 'responsible':
      return toResponsible(facts);
    case 'entrant':
      return toEntrant(facts);
    default:
      return toStaff(facts);
  }
}

/** Renders a letter in every form a transport may need; pure, nothing is read or sent. */
import { render } from 'react-email';
import { plainText, text, type Draft } from './blocks.js';
import { complainantLetter } from './complainant.js';
import type { Letter, LetterFacts } from './facts.js';
import { Mail } from './mail.js';
import { staffLetter } from './staff.js';
import { unconfirmedLetter } from './unconfirmed.js';
import { wordsIn } from '../words/words.js';

/** Throws where a word or a fact is missing, rather than sending a letter with a hole in it. */
export async function renderLetter(facts: LetterFacts): Promise<Letter> {
  const words = wordsIn(facts.locale);
  const { number } = facts;
  const { title, greeting, intro, blocks, sentence, link } = draft(facts);
  const subject = words('letters:subject', { number, title });
  const footer = [
    words('letters:signature'),
    ...(facts.to === 'complainant' ? [words('letters:automatic')] : []),
  ];
  const body = [text(greeting), text(intro), ...blocks];
  return {
    subject,
    html: await render(
      <Mail locale={facts.locale} subject={subject} preview={intro} blocks={body} footer={footer} />,
    ),
    text: `${plainText(body, words('colon'))}\n-- \n${footer.join('\n')}\n`,
    sms: words('letters:sms', { number, sentence, link }),
  };
}

function draft(facts: LetterFacts): Draft {
  if (facts.to === 'staff') return staffLetter(facts);
  if (!facts.confirmed || facts.name === 'confirm-address') return unconfirmedLetter(facts);
  return complainantLetter(facts, facts.name);
}

/** What one of the staff has to improve: that its day comes, has come or is over, or that it came back. */
import { inline } from '../../domain/disclosure/legible.js';
import { wordsIn } from '../../words/languages.js';
import { link, rows, type Sheet } from '../blocks.js';
import { letter, type FactsFor } from '../letter.js';

/** A letter about what the reader has to do, with where that is. */
export function toResponsible(facts: FactsFor<'responsible'>): Sheet {
  const words = wordsIn(facts.locale);
  const { body = [], ...content } = facts.letter.compose(facts, words);
  return {
    ...content,
    greeting: words('letters:staff.greeting', { name: inline(facts.recipientName) }),
    blocks: [
      rows([words('letters:duty.title'), inline(facts.title)], [words('letters:duty.due'), facts.on]),
      ...body,
      link(words('letters:duty.open'), facts.deskUrl),
    ],
    ...{ number: null, link: facts.deskUrl },
  };
}

const duty = (said: 'soon' | 'today' | 'late' | 'recurred') =>
  letter({
    name: `duty-${said}`,
    reader: 'responsible',
    needs: [],
    compose: ({ on }, words) => ({
      title: words(`letters:duty.${said}.title`),
      intro: words(`letters:duty.${said}.intro`, { on }),
      sentence: words(`letters:duty.${said}.sms`, { on }),
    }),
  });

export const dutySoon = duty('soon');
export const dutyToday = duty('today');
export const dutyLate = duty('late');
export const dutyRecurred = duty('recurred');

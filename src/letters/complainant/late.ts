import { nameOf } from '../../domain/clocks/clock.js';
import { instant } from '../../words/instants.js';
import { text } from '../blocks.js';
import { letter } from '../letter.js';

const steps = ['review', 'investigation', 'appeal', 'feedback', 'remedies'] as const;

/** A deadline was missed: which, and what is expected now. */
export const late = letter({
  name: 'late',
  reader: 'complainant',
  needs: ['due', 'promiseDueAt'],
  compose: ({ event, due, locale, promiseDueAt }, words) => {
    const rung = event.type === 'rung-fired' ? event : null;
    const clock = rung === null ? due?.what : nameOf(rung.clock);
    const step = steps.find((name) => name === clock) ?? 'promise';
    const missed = rung?.dueAt ?? due?.at ?? promiseDueAt;
    const next = rung?.nextAt === undefined ? null : instant(rung.nextAt, locale);
    return {
      title: words('letters:late.title'),
      intro: words(`letters:late.step.${step}`, { due: instant(missed, locale) }),
      body: [
        text(next === null ? words('letters:late.unknown') : words('letters:late.expected', { next })),
        text(words('letters:late.sorry')),
      ],
      sentence:
        next === null ? words('letters:late.smsUnknown') : words('letters:late.smsExpected', { next }),
    };
  },
});

import { instant, spoken } from '../../words/instants.js';
import { heading, list, text } from '../blocks.js';
import { letter } from '../letter.js';

/** The complaint is registered: its number, and what happens by when (process row P4). */
export const registered = letter({
  name: 'registered',
  reader: 'complainant',
  needs: ['reviewDueAt', 'promiseDueAt'],
  compose: ({ complaint, number, reviewDueAt, promiseDueAt, locale }, words) => {
    const review = instant(reviewDueAt, locale);
    const promise = instant(promiseDueAt, locale);
    return {
      title: words('letters:registered.title'),
      intro: words('letters:registered.intro'),
      after: [
        text(words('spoken', { spoken: spoken(number, locale) })),
        ...(complaint.danger ? [text(words('letters:registered.danger', { review }))] : []),
        heading(words('letters:registered.next')),
        list([
          words('letters:registered.review', { review }),
          words('letters:registered.answer', { promise }),
        ]),
        text(words('letters:registered.questions')),
      ],
      sentence: words('letters:registered.sms', { promise }),
    };
  },
});

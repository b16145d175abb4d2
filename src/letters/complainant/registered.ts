import { isUnproven } from '../../domain/intake/reach.js';
import { instant, spoken } from '../../words/instants.js';
import { heading, list, text } from '../blocks.js';
import { letter } from '../letter.js';
import { comfort, missed } from './late.js';

/** The complaint is registered: its number, and what happens by when (process row P4). */
export const registered = letter({
  name: 'registered',
  reader: 'complainant',
  needs: ['reviewDueAt', 'promiseDueAt', 'statutoryDueAt', 'late'],
  compose: ({ complaint, number, reviewDueAt, promiseDueAt, statutoryDueAt, late, locale }, words) => {
    const review = reviewDueAt === null ? null : instant(reviewDueAt, locale);
    const promise = promiseDueAt === null ? null : instant(promiseDueAt, locale);
    const next = [
      ...(review === null ? [] : [words('letters:registered.review', { review })]),
      ...(promise === null ? [] : [words('letters:registered.answer', { promise })]),
      ...(statutoryDueAt === null
        ? []
        : [words('letters:registered.statutory', { by: instant(statutoryDueAt, locale) })]),
    ];
    const danger =
      review === null
        ? words('letters:registered.dangerNow')
        : words('letters:registered.danger', { review });
    return {
      title: words('letters:registered.title'),
      intro: words('letters:registered.intro'),
      after: [
        text(words('spoken', { spoken: spoken(number, locale) })),
        ...(complaint.danger && complaint.stage === 'review' ? [text(danger)] : []),
        ...(late === null ? [] : [text(missed(late, locale, words)), ...comfort(late, locale, words)]),
        ...(next.length === 0 ? [] : [heading(words('letters:registered.next')), list(next)]),
        ...(isUnproven(complaint)
          ? [heading(words('letters:representing.title')), text(words('letters:representing.proof'))]
          : []),
        text(words('letters:registered.questions')),
      ],
      sentence:
        promise === null ? words('letters:registered.smsNow') : words('letters:registered.sms', { promise }),
    };
  },
});

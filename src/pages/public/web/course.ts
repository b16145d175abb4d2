/** What the policy in force promises whoever complains, sentence by sentence, in the order it happens. */
import type { Policy } from '../../../domain/policy/policy.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { span } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';

export function courseOf({ deadlines, appealWithin }: Policy, locale: Locale): string[] {
  const words = wordsIn(locale);
  const { review, investigation, feedback, promise } = deadlines;
  const within = ({ within: ms }: { within: number }): string => span(ms, locale);
  return [
    words('web:door.course.number'),
    words('web:door.course.review', {
      within: within(review),
      danger: span(review.dangerWithin ?? review.within, locale),
    }),
    words('web:door.course.investigation', { within: within(investigation) }),
    words('web:door.course.feedback', { within: within(feedback) }),
    words('web:door.course.promise', { within: within(promise) }),
    words('web:door.course.appeal', { within: span(appealWithin, locale) }),
  ];
}

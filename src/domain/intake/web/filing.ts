/** The answers of the web form as they are filed. */
import type { Filing } from '../doors.js';
import type { Locale } from '../../vocabulary.js';
import type { Answered } from './answers.js';

type Written = { description: string; locale: Locale; remedySought?: string };

/** Contact counts as unproven; nobody's word is taken for an account. */
export function filingOf(
  { class: category, subject, danger, contact: { email, phone }, story, wish }: Answered,
  locale: Locale,
): Filing & Written {
  return {
    ...{ channel: 'web', category, danger, description: story, locale },
    contact: {
      verified: false,
      ...(email === null ? {} : { email }),
      ...(phone === null ? {} : { phone }),
    },
    ...(subject === null ? {} : { subject }),
    ...(wish === null ? {} : { remedySought: wish }),
  };
}

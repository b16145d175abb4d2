/** The answers of the web form as they are filed. */
import type { Filing } from '../doors.js';
import type { Locale } from '../../vocabulary.js';
import type { Answered } from './answers.js';

/** Contact counts as unproven; nobody's word is taken for an account. */
export const filingOf = ({
  class: category,
  subject,
  danger,
  contact: { email, phone },
}: Answered): Filing => ({
  ...{ channel: 'web', category, danger },
  contact: { verified: false, ...(email === null ? {} : { email }), ...(phone === null ? {} : { phone }) },
  ...(subject === null ? {} : { subject }),
});

/** What is written, and in which language. */
export const wordsOf = ({ story, wish }: Answered, locale: Locale) => ({
  ...{ description: story, locale },
  ...(wish === null ? {} : { remedySought: wish }),
});

import { listed, quoted } from '../../blocks.js';
import { letter } from '../../letter.js';
import { apology, plainly } from '../frame.js';
import { recourse, survey } from './recourse.js';

/** The review did not accept the complaint: why, and what the complainant may do. */
export const rejected = letter({
  name: 'rejected',
  reader: 'complainant',
  needs: ['rejectedFor', 'texts', 'cameLate', 'recourse', 'appealWithinMs', 'surveyWithinMs', 'outside'],
  compose: ({ rejectedFor, texts, cameLate, ...contested }, words) => ({
    ...plainly(words, 'rejected'),
    ...survey(contested, words),
    body: [
      ...apology(cameLate, words),
      ...listed(
        words('result.reason'),
        rejectedFor === null ? [] : [words(`terms:rejection.${rejectedFor}`)],
      ),
      ...quoted(words('result.explanation'), texts.explanation),
      ...recourse(contested, words),
    ],
  }),
});

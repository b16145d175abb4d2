/** What the respondent is told of: each opens their page, which has the words, the reasons and the way to appeal. */
import type { RespondentLetter } from '../../domain/complaint/course/parties/respondent.js';
import { letter } from '../letter.js';

const telling = <Name extends RespondentLetter>(name: Name) =>
  letter({
    name,
    reader: 'respondent',
    needs: [],
    compose: (_facts, words) => ({
      title: words(`letters:sides.${name}.title`),
      intro: words(`letters:sides.${name}.intro`),
      sentence: words(`letters:sides.${name}.sms`),
    }),
  });

export const asked = telling('asked');
export const hidden = telling('hidden');
export const shown = telling('shown');
export const restricted = telling('restricted');
export const lifted = telling('lifted');

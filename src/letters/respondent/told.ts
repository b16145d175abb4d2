/** What the respondent is told of: each opens their page, which has the words, the reasons and the way to appeal. */
import type { RespondentLetter } from '../../domain/complaint/course/respondent.js';
import { letter } from '../letter.js';

const telling = <Name extends RespondentLetter>(name: Name) =>
  letter({
    name,
    reader: 'respondent',
    needs: [],
    compose: (_facts, words) => ({
      title: words(`letters:respondent.${name}.title`),
      intro: words(`letters:respondent.${name}.intro`),
      sentence: words(`letters:respondent.${name}.sms`),
    }),
  });

export const asked = telling('asked');
export const restricted = telling('restricted');
export const lifted = telling('lifted');

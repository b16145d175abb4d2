import { letter } from '../../letter.js';
import { plainly } from '../frame.js';

/** To whoever writes after the end: it is kept, and what it is they say on their page, where alone anything comes of it. */
export const opinionOrAppeal = letter({
  name: 'opinion-or-appeal',
  reader: 'complainant',
  needs: ['recourse'],
  compose: ({ recourse }, words) => {
    const choice = (place: 'opinion' | 'appeal' | 'something-new') => ({
      ...{ label: words(`letters:opinion-or-appeal.choice.${place}`), place },
    });
    return {
      ...plainly(words, 'opinion-or-appeal'),
      choices: [
        choice('opinion'),
        ...(recourse?.state === 'open' ? [choice('appeal')] : []),
        choice('something-new'),
      ],
    };
  },
});

import { instant } from '../../words/instants.js';
import { link, quote, text } from '../blocks.js';
import { letter } from '../letter.js';

/** To whoever was warned or limited, and whenever that changes: why, until when, and how to appeal. */
export const limit = letter({
  name: 'limit',
  reader: 'complainant',
  needs: ['limit'],
  compose: ({ limit: told, locale }, words) => {
    const standing = told?.standing ?? 'over';
    const until = told?.until == null ? '' : instant(told.until, locale);
    return {
      title: words('letters:limit.title'),
      intro: words(`letters:limit.intro.${standing}`, { until }),
      sentence: words(`letters:limit.sms.${standing}`, { until }),
      body: quote(told?.why),
      after:
        told === null
          ? []
          : [
              ...(told.mayAppeal ? [text(words('letters:limit.appeal'))] : []),
              link(words('letters:limit.open'), told.url),
            ],
    };
  },
});

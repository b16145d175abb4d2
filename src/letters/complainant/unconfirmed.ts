/** Letters to an address nobody has confirmed. All news sounds alike there: even its kind is content. */
import { instant } from '../../words/instants.js';
import { link } from '../blocks.js';
import { letter } from '../letter.js';

/** To a new address, which is asked to be confirmed. */
export const confirmAddress = letter({
  name: 'confirm-address',
  reader: 'anybody',
  needs: [],
  compose: (_facts, words) => ({
    title: words('letters:unconfirmed.title'),
    intro: words('letters:unconfirmed.confirmAddress'),
    sentence: words('letters:unconfirmed.smsConfirm'),
  }),
});

/** In place of `registered`. */
export const registration = letter({
  name: 'registration',
  reader: 'anybody',
  needs: ['promiseDueAt'],
  compose: ({ promiseDueAt, trackingUrl, locale }, words) => ({
    title: words('letters:unconfirmed.title'),
    intro: words('letters:unconfirmed.registered'),
    after: [link(words('letters:open'), trackingUrl)],
    sentence:
      promiseDueAt === null
        ? words('letters:unconfirmed.smsRegisteredNow')
        : words('letters:unconfirmed.smsRegistered', { promise: instant(promiseDueAt, locale) }),
  }),
});

/** In place of every other letter. */
export const news = letter({
  name: 'news',
  reader: 'anybody',
  needs: [],
  compose: ({ trackingUrl }, words) => ({
    title: words('letters:unconfirmed.news'),
    intro: words('letters:unconfirmed.other'),
    after: [link(words('letters:open'), trackingUrl)],
    sentence: words('letters:unconfirmed.smsNews'),
  }),
});

/** Letters to an address nobody has confirmed. All news sounds alike there: even its kind is content. */
import { instant } from '../../../words/instants.js';
import { letter } from '../../letter.js';

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
  compose: ({ promiseDueAt, locale }, words) => {
    const promise = promiseDueAt === null ? null : instant(promiseDueAt, locale);
    const title = words('letters:unconfirmed.title');
    return promise === null
      ? {
          title,
          intro: words('letters:unconfirmed.registeredNow'),
          sentence: words('letters:unconfirmed.smsRegisteredNow'),
        }
      : {
          title,
          intro: words('letters:unconfirmed.registered', { promise }),
          sentence: words('letters:unconfirmed.smsRegistered', { promise }),
        };
  },
});

/** In place of `address-changed`: the address is free of a complaint that nobody there had to do with. */
export const released = letter({
  name: 'released',
  reader: 'anybody',
  needs: [],
  compose: (_facts, words) => ({
    title: words('letters:unconfirmed.released.title'),
    intro: words('letters:unconfirmed.released.intro'),
    sentence: words('letters:unconfirmed.released.sms'),
  }),
});

/** In place of every other letter. */
export const news = letter({
  name: 'news',
  reader: 'anybody',
  needs: [],
  compose: (_facts, words) => ({
    title: words('letters:unconfirmed.news'),
    intro: words('letters:unconfirmed.other'),
    sentence: words('letters:unconfirmed.smsNews'),
  }),
});

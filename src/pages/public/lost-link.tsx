/** Ask again for the link to one's private page. The answer is always the same, so that it tells nothing. */
import type { Locale } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { page, type PageFrame } from '../parts/page.js';

/** Where the form is shown (GET) and sent (POST: `number`, `contact`). */
export const LOST_LINK_PATH = '/lost-link';

const otherLanguage = (locale: Locale): string => `${LOST_LINK_PATH}?lang=${otherLocale(locale)}`;

export function lostLinkPage(frame: PageFrame): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const required = words('pages:required');
  return page(frame, {
    title: words('pages:lostLink.title'),
    otherLanguageUrl: otherLanguage(locale),
    children: (
      <>
        <h1>{words('pages:lostLink.title')}</h1>
        <section>
          <p>{words('pages:lostLink.text')}</p>
          <form method="post" action={`${LOST_LINK_PATH}?lang=${locale}`} acceptCharset="utf-8">
            <label htmlFor="number">
              {words('pages:lostLink.number')}
              {required}
            </label>
            <input id="number" name="number" required maxLength={40} inputMode="numeric" autoComplete="off" />
            <label htmlFor="contact">
              {words('pages:lostLink.contact')}
              {required}
            </label>
            <input
              id="contact"
              name="contact"
              required
              maxLength={254}
              autoComplete="email"
              autoCapitalize="none"
            />
            <button type="submit">{words('pages:lostLink.button')}</button>
          </form>
        </section>
      </>
    ),
  });
}

/** The answer, whether or not number and address belong together. */
export function lostLinkSentPage(frame: PageFrame): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  return page(frame, {
    title: words('pages:lostLink.sentTitle'),
    otherLanguageUrl: null,
    children: (
      <>
        <h1>{words('pages:lostLink.sentTitle')}</h1>
        <section role="status">
          <p>{words('pages:lostLink.sent')}</p>
          <p>{words('pages:lostLink.nothing')}</p>
          <p>
            <a href={`${LOST_LINK_PATH}?lang=${locale}`}>{words('pages:lostLink.again')}</a>
          </p>
        </section>
      </>
    ),
  });
}

/** Ask again for the links to one's private pages. The answer is always the same, so that it tells nothing. */
import { otherLocale, wordsIn } from '../../words/languages.js';
import { Button } from '../parts/govuk/form/button.js';
import { Input } from '../parts/govuk/form/input.js';
import { page, type PageFrame } from '../parts/page.js';
import { Errors } from './party/private-page.js';

/** Where the form is shown (GET) and sent (POST: `contact`). */
export const LOST_LINK_PATH = '/lost-link';

/** `wrong`: what was sent is no address. */
export function lostLinkPage(frame: PageFrame, { wrong = false } = {}): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const title = words('pages:lostLink.title');
  const error = words('pages:error.contact');
  return page(frame, {
    title: wrong ? words('pages:error.title', { title }) : title,
    otherLanguageUrl: `${LOST_LINK_PATH}?lang=${otherLocale(locale)}`,
    children: (
      <>
        {wrong && <Errors errors={[{ field: 'contact', text: error }]} words={words} />}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words('pages:lostLink.text')}</p>
        <form method="post" action={`${LOST_LINK_PATH}?lang=${locale}`} acceptCharset="utf-8" noValidate>
          <Input
            name="contact"
            label={{ text: words('pages:lostLink.contact') }}
            errorMessage={
              wrong ? { text: error, visuallyHiddenText: words('pages:error.prefix') } : undefined
            }
            autocomplete="email"
            autocapitalize="none"
            spellcheck={false}
            attributes={{ maxLength: '254' }}
          />
          <Button text={words('pages:lostLink.button')} />
        </form>
      </>
    ),
  });
}

/** The answer, whether or not there is a complaint of that address. */
export function lostLinkSentPage(frame: PageFrame): string {
  const { locale, site } = frame;
  const words = wordsIn(locale);
  const { phone } = site.brand;
  return page(frame, {
    title: words('pages:lostLink.sentTitle'),
    otherLanguageUrl: null,
    children: (
      <>
        <h1 className="govuk-heading-l">{words('pages:lostLink.sentTitle')}</h1>
        <p className="govuk-body">{words('pages:lostLink.sent')}</p>
        <p className="govuk-body">
          {phone === null
            ? words('pages:lostLink.nothing')
            : words('pages:lostLink.phone', { number: phone.number })}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={`${LOST_LINK_PATH}?lang=${locale}`}>
            {words('pages:lostLink.again')}
          </a>
        </p>
      </>
    ),
  });
}

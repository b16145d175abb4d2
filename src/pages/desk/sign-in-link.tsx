/** Signing in by a link that is mailed. */
import { wordsIn } from '../../words/languages.js';
import { deskPage, type DeskFrame } from '../parts/desk-page.js';
import { Button } from '../parts/govuk/form/button.js';
import { SIGN_IN_PATH } from './paths.js';

/** In answer to whoever asks for a link: always the same, so that it tells nothing. */
export function linkSentPage(frame: DeskFrame, { email, to }: { email: string; to: string }): string {
  const words = wordsIn(frame.locale);
  return deskPage(frame, {
    title: words('door:linkSent.title'),
    children: (
      <div className="redress-narrow">
        <h1 className="govuk-heading-l">{words('door:linkSent.title')}</h1>
        <p className="govuk-body">{words('door:linkSent.text', { email })}</p>
        <p className="govuk-body">{words('door:linkSent.nothing')}</p>
        <p className="govuk-body">
          <a
            className="govuk-link"
            href={`${SIGN_IN_PATH}?to=${encodeURIComponent(to)}&lang=${frame.locale}`}
          >
            {words('door:linkSent.again')}
          </a>
        </p>
      </div>
    ),
  });
}

/** Behind the link: whom it lets in, and the button that does. The form goes to the page's own address, which is not in it. */
export function linkPage(frame: DeskFrame, { name }: { name: string }): string {
  const words = wordsIn(frame.locale);
  return deskPage(frame, {
    title: words('door:link.title', { name }),
    children: (
      <div className="redress-narrow">
        <h1 className="govuk-heading-l">{words('door:link.title', { name })}</h1>
        <p className="govuk-body">{words('door:link.text')}</p>
        <form method="post">
          <Button text={words('door:link.button')} />
        </form>
      </div>
    ),
  });
}

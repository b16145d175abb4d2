/** The private page of whom somebody speaks for: who it is in kind, and the button that ends it. */
import type { RepresentedSeen } from '../../../cases/doors/represented.js';
import { instant } from '../../../words/instants.js';
import { otherLocale, wordsIn } from '../../../words/languages.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Numbered, page, type PageFrame } from '../../parts/page.js';

export type RepresentedView = RepresentedSeen & {
  /** `/p/{token}`: its form is sent to `{path}/end-representation`. */
  path: string;
  /** Random for each rendering. */
  idempotencyKey: string;
};

export function representedPage(frame: PageFrame, view: RepresentedView): string {
  const { locale, site } = frame;
  const words = wordsIn(locale);
  const { number, path, idempotencyKey } = view;
  const caption = words('pages:tracking.title', { number });
  const title = words(`pages:represented.${view.state === 'ended' ? 'ended.title' : 'title'}`);
  return page(frame, {
    title,
    large: view.largePrint,
    otherLanguageUrl: `${path}?lang=${otherLocale(locale)}`,
    children: (
      <>
        <span className="govuk-caption-l">
          <Numbered text={caption} number={number} />
        </span>
        <h1 className="govuk-heading-l">{title}</h1>
        {view.state === 'ended' ? (
          <Ended view={view} words={words} />
        ) : (
          <>
            <p className="govuk-body-l">
              {words('pages:represented.who', {
                who: words(`representative.${view.kind}`),
                received: instant(view.receivedAt, locale),
                platform: site.brand.name[locale],
              })}
            </p>
            <p className="govuk-body">{words(`pages:represented.${view.proven ? 'proven' : 'unproven'}`)}</p>
            <p className="govuk-body">{words('pages:represented.end')}</p>
            <form
              method="post"
              action={`${path}/end-representation?lang=${locale}`}
              acceptCharset="utf-8"
              noValidate
            >
              <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-end`} />
              <Button text={words('pages:represented.button')} classes="govuk-button--warning" />
            </form>
            <p className="govuk-body">{words('pages:represented.nothing')}</p>
          </>
        )}
        <p className="govuk-hint">{words('private')}</p>
      </>
    ),
  });
}

const Ended = ({
  view: { pageUrl },
  words,
}: {
  view: RepresentedView;
  words: ReturnType<typeof wordsIn>;
}) => (
  <>
    <p className="govuk-body">{words('pages:represented.ended.text')}</p>
    {pageUrl !== null && (
      <p className="govuk-body">
        <a className="govuk-link" href={pageUrl}>
          {words('pages:address.confirmed.open')}
        </a>
      </p>
    )}
  </>
);

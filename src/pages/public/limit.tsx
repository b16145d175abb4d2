/** The page behind a letter about a warning or a limit: how it stands, why, until when, and an appeal; and the same on other pages, in short. */
import type { LimitShown, LimitTold } from '../../domain/disclosure/limits.js';
import { legible } from '../../domain/disclosure/legible.js';
import { instant } from '../../words/instants.js';
import type { Locale } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn, type Words } from '../../words/languages.js';
import { WarningText } from '../parts/govuk/content/blocks.js';
import { Details } from '../parts/govuk/content/details.js';
import { Button } from '../parts/govuk/form/button.js';
import { Textarea } from '../parts/govuk/form/textarea.js';
import { page, Quote, type PageFrame } from '../parts/page.js';
import { Errors } from './party/private-page.js';

/**
 * `path` is `/l/{token}`; `typed` what was sent and could not be taken, null where nothing was. `nextAt`: something was
 * not taken as a complaint, which can be tried again from then on.
 */
export type LimitView = LimitShown & { path: string; typed: string | null; nextAt?: number };

export function limitPage(frame: PageFrame, view: LimitView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { path, standing, why, until, mayAppeal, typed, nextAt } = view;
  const title = words('pages:limit.title');
  const missing = words('pages:limit.appeal.missing');
  return page(frame, {
    title: typed === null ? title : words('pages:error.title', { title }),
    otherLanguageUrl: `${path}?lang=${otherLocale(locale)}`,
    children: (
      <>
        {typed !== null && <Errors errors={[{ field: 'text', text: missing }]} words={words} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {nextAt !== undefined && (
          <WarningText
            text={words('pages:limit.notTaken', { nextAt: instant(nextAt, locale) })}
            iconFallbackText={words('pages:tracking.warning')}
          />
        )}
        <p className="govuk-body-l">
          {words(`pages:limit.standing.${standing}`, { until: until === null ? '' : instant(until, locale) })}
        </p>
        <h2 className="govuk-heading-m">{words('pages:limit.why')}</h2>
        <Quote text={why} />
        {mayAppeal && (
          <section aria-labelledby="appeal">
            <h2 className="govuk-heading-m" id="appeal">
              {words('pages:limit.appeal.heading')}
            </h2>
            <form
              method="post"
              action={`${path}/appeal-limit?lang=${locale}`}
              acceptCharset="utf-8"
              noValidate
            >
              <Textarea
                name="text"
                label={{ text: words('pages:limit.appeal.hint') }}
                value={typed === null ? undefined : legible(typed)}
                errorMessage={
                  typed === null
                    ? undefined
                    : { text: missing, visuallyHiddenText: words('pages:error.prefix') }
                }
              />
              <Button text={words('pages:limit.appeal.button')} />
            </form>
          </section>
        )}
      </>
    ),
  });
}

/** On the page of a complaint: that a limit holds, until when, why, and where an appeal against it is taken. */
export const Limited = ({ limit, locale, words }: { limit: LimitTold; locale: Locale; words: Words }) => (
  <Details
    summaryText={words(`pages:limit.standing.${limit.standing}`, {
      until: limit.until === null ? '' : instant(limit.until, locale),
    })}
  >
    <p className="govuk-body">{words('pages:limit.why')}</p>
    <Quote text={limit.why} />
    <p className="govuk-body">
      <a className="govuk-link" href={`${limit.url}?lang=${locale}`}>
        {words(limit.mayAppeal ? 'pages:limit.contest' : 'pages:limit.more')}
      </a>
    </p>
  </Details>
);

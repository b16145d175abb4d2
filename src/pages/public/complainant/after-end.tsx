/** What they wrote to us after the end, and the three things it may be: each has its place, where a letter's link leads. */
import { instant } from '../../../words/instants.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Quote } from '../../parts/page.js';
import { languageOf } from '../../../domain/text/language.js';
import type { FormPart } from '../party/form.js';
import { AppealForm } from '../party/forms.js';
import type { TrackingView } from './view.js';

type AfterEndPart = FormPart & { view: TrackingView; written: NonNullable<TrackingView['afterEnd']> };

export const AfterEnd = ({ written: { at, text }, ...part }: AfterEndPart) => {
  const { view, locale, words } = part;
  return (
    <section className="redress-thing" aria-labelledby="after-end">
      <h2 className="govuk-heading-m" id="after-end">
        {words('pages:afterEnd.heading')}
      </h2>
      <Quote text={text} lang={languageOf(text, locale) ?? undefined} />
      <p className="govuk-body">{words('pages:afterEnd.ask')}</p>
      <h3 className="govuk-heading-s" id="opinion">
        {words('pages:afterEnd.opinion')}
      </h3>
      <p className="govuk-body">{words('pages:afterEnd.kept')}</p>
      {view.open.includes('appeal') && (
        <>
          <h3 className="govuk-heading-s" id="appeal">
            {words('pages:afterEnd.appeal')}
          </h3>
          <p className="govuk-body">{words('pages:afterEnd.contest')}</p>
          <AppealForm {...part} filled={text} />
        </>
      )}
      <h3 className="govuk-heading-s" id="something-new">
        {words('pages:afterEnd.new')}
      </h3>
      <p className="govuk-body">{words('pages:afterEnd.own', { at: instant(at, locale) })}</p>
      <form method="post" action={`${view.path}/something-new?lang=${locale}`} acceptCharset="utf-8">
        <Button text={words('pages:afterEnd.button')} classes="govuk-button--secondary" />
      </form>
    </section>
  );
};

/** Whether the author of their private message may be asked about it: a yes or no, which they may change until the decision. */
import { instant } from '../../../../words/instants.js';
import { languageOf } from '../../../../domain/text/language.js';
import type { ConsentShown } from '../../../../domain/disclosure/statements/consent.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Radios } from '../../../parts/govuk/form/choices.js';
import { Quote } from '../../../parts/page.js';
import { errorAt, Form, type FormPart } from '../../party/form.js';
import { refusedOf } from '../../party/refused.js';

type Part = FormPart & { consent: ConsentShown };

/** Asked now: before all else. */
export const ConsentAsked = (part: Part) => (
  <section className="redress-thing" aria-labelledby="consent">
    <h2 className="govuk-heading-m" id="consent">
      {part.words('pages:consent.heading')}
    </h2>
    <ConsentForm {...part} />
  </section>
);

/** Said before: folded away, unless it was just refused. */
export const ConsentSaid = (part: Part) => (
  <Details summaryText={part.words('pages:consent.change')} open={part.refused?.command === 'consent'}>
    {part.consent.said !== null && (
      <p className="govuk-body">{part.words(`pages:consent.said.${part.consent.said}`)}</p>
    )}
    <ConsentForm {...part} />
  </Details>
);

const ConsentForm = ({ view, locale, words, refused, consent: { reason, askedAt, said } }: Part) => (
  <Form view={view} locale={locale} command="consent">
    <p className="govuk-body">{words('pages:consent.text')}</p>
    {reason !== null && (
      <>
        <p className="govuk-body">{words('pages:consent.reason')}</p>
        <Quote text={reason} lang={languageOf(reason, null) ?? undefined} />
      </>
    )}
    <p className="govuk-hint">{words('pages:consent.asked', { asked: instant(askedAt, locale) })}</p>
    <Radios
      idPrefix="agrees"
      name="agrees"
      fieldset={{ legend: { text: words('pages:answer.label'), classes: 'govuk-fieldset__legend--s' } }}
      errorMessage={errorAt({ refused, words }, 'agrees')}
      value={refusedOf(refused, 'consent')?.given['agrees'] ?? said ?? undefined}
      items={[
        { value: 'yes', text: words('pages:consent.yes') },
        { value: 'no', text: words('pages:consent.no') },
      ]}
    />
    <Button text={words('pages:consent.button')} />
  </Form>
);

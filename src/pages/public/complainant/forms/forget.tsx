/** The wish to be forgotten: the form, what became of it, and the receipt of what was erased. */
import { instant } from '../../../../words/instants.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Checkboxes } from '../../../parts/govuk/form/choices.js';
import { errorAt, Form, type FormPart } from '../../party/form.js';
import type { TrackingView } from '../view.js';

type Part = Pick<FormPart, 'locale' | 'words'> & { view: Pick<TrackingView, 'erasure' | 'erased'> };

export function Forgotten({ view: { erasure, erased }, locale, words }: Part) {
  if (erasure === null) return null;
  const { texts = 0, letters = 0, attachments = 0 } = erased?.counts ?? {};
  return (
    <section className="redress-thing" aria-labelledby="forgotten">
      <h2 className="govuk-heading-m" id="forgotten">
        {words(erased === null ? 'pages:forget.state.heading' : 'pages:forget.receipt.heading')}
      </h2>
      {erased === null ? (
        <p className="govuk-body">{words(`pages:forget.state.${erasure}`)}</p>
      ) : (
        <>
          <p className="govuk-body">{words('pages:forget.receipt.at', { at: instant(erased.at, locale) })}</p>
          <ul className="govuk-list govuk-list--bullet">
            <li>{words('pages:forget.receipt.texts', { count: texts })}</li>
            <li>{words('pages:forget.receipt.letters', { count: letters })}</li>
            <li>{words('pages:forget.receipt.files', { count: attachments })}</li>
            <li>{words('pages:forget.receipt.addresses')}</li>
          </ul>
          <p className="govuk-body">{words('pages:forget.receipt.stays')}</p>
        </>
      )}
    </section>
  );
}

export const ForgetForm = ({ view, locale, words, refused }: FormPart) => (
  <Form view={view} locale={locale} command="ask-erasure">
    <p className="govuk-body">{words('pages:forget.text')}</p>
    <Checkboxes
      idPrefix="forget"
      name="confirmed"
      errorMessage={errorAt({ refused, words }, 'forget')}
      items={[{ value: 'yes', text: words('pages:forget.checkbox') }]}
    />
    <Button text={words('pages:forget.button')} classes="govuk-button--warning" />
  </Form>
);

/** The form by which a complainant says how they are to be written to. */
import { Locale } from '../../../../domain/vocabulary.js';
import { languageNames } from '../../../../words/languages.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Checkboxes, Radios } from '../../../parts/govuk/form/choices.js';
import { Form, type FormPart } from '../../party/form.js';
import type { TrackingView } from '../view.js';

type Part = FormPart & {
  view: Pick<TrackingView, 'contact' | 'largePrint' | 'phoneOnly' | 'writtenIn'>;
};

/** Whether it was this form that was refused, and not the one for addresses, which gives the same command. */
export const isAdjusting = (refused: FormPart['refused']): boolean => refused?.given['adjusts'] === 'yes';

/** It says all of it anew: a box that is not ticked is sent as nothing. */
export function AdjustmentsForm({ view, locale, words }: Part) {
  const helps = (['largePrint', 'phoneOnly'] as const).filter(
    (name) => name === 'largePrint' || view.phoneOnly || view.contact.phone !== null,
  );
  return (
    <Form view={view} locale={locale} command="change-contact" about="adjustments">
      <input type="hidden" name="adjusts" value="yes" />
      <Radios
        name="language"
        fieldset={{
          legend: { text: words('pages:adjustments.language'), classes: 'govuk-fieldset__legend--s' },
        }}
        value={view.writtenIn}
        items={Locale.options.map((value) => ({
          ...{ value, text: languageNames[value], label: { attributes: { lang: value } } },
        }))}
      />
      <Checkboxes
        name="largePrint"
        fieldset={{
          legend: { text: words('pages:adjustments.help'), classes: 'govuk-fieldset__legend--s' },
        }}
        items={helps.map((name) => ({
          ...{ id: name, name, value: 'yes', checked: view[name] },
          text: words(`adjustment.${name}.text`),
          hint: { text: words(`adjustment.${name}.hint`) },
        }))}
      />
      <Button text={words('pages:adjustments.button')} classes="govuk-button--secondary" />
    </Form>
  );
}

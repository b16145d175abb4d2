/** The form by which a complainant has somebody speak for them. */
import { LONGEST_PHONE } from '../../../../domain/text/typed-phone.js';
import { RepresentativeKind } from '../../../../domain/vocabulary.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Radios } from '../../../parts/govuk/form/choices.js';
import { Input } from '../../../parts/govuk/form/input.js';
import { errorAt, Form, type FormPart } from '../../party/form.js';

export function RepresentativeForm({ view, locale, words, refused }: FormPart) {
  const mine = refused?.command === 'set-representative' ? refused : null;
  const given = mine?.given ?? {};
  const at = (field: string) => errorAt({ refused: mine, words }, field);
  return (
    <Form view={view} locale={locale} command="set-representative">
      <p className="govuk-body">{words('pages:representative.text')}</p>
      <Radios
        idPrefix="kind"
        name="kind"
        fieldset={{
          legend: { text: words('pages:representative.kind'), classes: 'govuk-fieldset__legend--s' },
        }}
        errorMessage={at('kind')}
        value={given['kind']}
        items={RepresentativeKind.options.map((kind) => ({
          ...{ value: kind, text: words(`representative.${kind}`) },
        }))}
      />
      <p className="govuk-hint">{words('pages:representative.hint')}</p>
      <Input
        id="their-email"
        name="email"
        type="email"
        autocomplete="off"
        spellcheck={false}
        label={{ text: `${words('pages:representative.email')}${words('pages:optional')}` }}
        errorMessage={at('their-email')}
        value={given['email']}
        attributes={{ maxLength: '254' }}
      />
      <Input
        id="their-phone"
        name="phone"
        type="tel"
        autocomplete="off"
        label={{ text: `${words('pages:representative.phone')}${words('pages:optional')}` }}
        hint={{ text: words('pages:contact.phoneHint') }}
        errorMessage={at('their-phone')}
        value={given['phone']}
        attributes={{ maxLength: String(LONGEST_PHONE) }}
      />
      <Button text={words('pages:representative.button')} classes="govuk-button--secondary" />
    </Form>
  );
}

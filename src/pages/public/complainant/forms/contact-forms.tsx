/** The forms by which a complainant changes how letters reach them. */
import { LONGEST_PHONE } from '../../../../domain/text/typed-phone.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Input } from '../../../parts/govuk/form/input.js';
import { errorAt, Form, type FormPart } from '../../party/form.js';
import type { TrackingView } from '../view.js';

type Part = FormPart & { view: Pick<TrackingView, 'contact'> };

export function ContactForm({ view, locale, words, refused }: Part) {
  const { email, phone, message } = view.contact;
  const present = [message ? words('pages:contact.message') : null, email, phone].filter(
    (way) => way !== null,
  );
  const given = refused?.command === 'change-contact' ? refused.given : {};
  return (
    <Form view={view} locale={locale} command="change-contact">
      <p className="govuk-body">
        {present.length === 0
          ? words('pages:contact.none')
          : words('pages:contact.present', { contact: present.join(' · ') })}
      </p>
      <p className="govuk-hint">{words('pages:contact.hint')}</p>
      <Input
        name="email"
        type="email"
        autocomplete="email"
        spellcheck={false}
        label={{ text: `${words('pages:contact.email')}${words('pages:optional')}` }}
        errorMessage={errorAt({ refused, words }, 'email')}
        value={given['email']}
        attributes={{ maxLength: '254' }}
      />
      <Input
        name="phone"
        type="tel"
        autocomplete="tel"
        label={{ text: `${words('pages:contact.phone')}${words('pages:optional')}` }}
        hint={{ text: words('pages:contact.phoneHint') }}
        errorMessage={errorAt({ refused, words }, 'phone')}
        value={given['phone']}
        attributes={{ maxLength: String(LONGEST_PHONE) }}
      />
      <Button text={words('pages:contact.button')} classes="govuk-button--secondary" />
    </Form>
  );
}

/** Closes an address that others may read, such as that of a stolen account. */
export const CloseContactForms = ({ view, locale, words }: Part) => (
  <div id="close-contact">
    <p className="govuk-body">{words('pages:contact.close.text')}</p>
    {ways
      .filter(({ field }) => view.contact[field] !== null)
      .map(({ field, transport }) => (
        <Form key={field} view={view} locale={locale} command="refuse-contact" about={transport}>
          <input type="hidden" name="transport" value={transport} />
          <Button text={words(`pages:contact.close.${field}`)} classes="govuk-button--secondary" />
        </Form>
      ))}
  </div>
);

const ways = [
  { field: 'email', transport: 'email' },
  { field: 'phone', transport: 'sms' },
] as const;

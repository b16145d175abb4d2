/** The forms by which a complainant changes how letters reach them. */
import { Form, type FormPart } from '../parts/form.js';
import type { TrackingView } from './tracking-view.js';

export function ContactForm({ view, words, given }: FormPart<TrackingView>) {
  const present = [view.contact.email, view.contact.phone].filter((way) => way !== null);
  return (
    <section aria-labelledby="contact">
      <h2 id="contact">{words('pages:contact.heading')}</h2>
      <p>
        {present.length === 0
          ? words('pages:contact.none')
          : words('pages:contact.present', { contact: present.join(' · ') })}
      </p>
      <p className="hint" id="contact-hint">
        {words('pages:contact.hint')}
      </p>
      <Form view={view} command="change-contact">
        <label htmlFor="email">
          {words('pages:contact.email')}
          {words('pages:optional')}
        </label>
        <input
          id="email"
          name="email"
          type="email"
          autoComplete="email"
          maxLength={254}
          aria-describedby="contact-hint"
          defaultValue={given('change-contact')['email']}
        />
        <label htmlFor="phone">
          {words('pages:contact.phone')}
          {words('pages:optional')}
        </label>
        <p className="hint" id="phone-hint">
          {words('pages:contact.phoneHint')}
        </p>
        <input
          id="phone"
          name="phone"
          type="tel"
          autoComplete="tel"
          maxLength={40}
          aria-describedby="contact-hint phone-hint"
          defaultValue={given('change-contact')['phone']}
        />
        <button type="submit">{words('pages:contact.button')}</button>
      </Form>
    </section>
  );
}

/** Closes an address that others may read, such as that of a stolen account. */
export const CloseContactForms = ({ view, words }: FormPart<TrackingView>) => (
  <section aria-label={words('pages:contact.heading')}>
    <p>{words('pages:contact.close.text')}</p>
    {ways
      .filter(({ field }) => view.contact[field] !== null)
      .map(({ field, transport }) => (
        <Form key={field} view={view} command="refuse-contact" about={transport}>
          <input type="hidden" name="transport" value={transport} />
          <button type="submit">{words(`pages:contact.close.${field}`)}</button>
        </Form>
      ))}
  </section>
);

const ways = [
  { field: 'email', transport: 'email' },
  { field: 'phone', transport: 'sms' },
] as const;

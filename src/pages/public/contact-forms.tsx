/** The forms by which a complainant confirms or changes how letters reach them. */
import { Form, type FormPart } from '../parts/form.js';
import type { TrackingView } from './tracking-view.js';

export function ConfirmForm({
  view,
  words,
  confirm,
}: FormPart<TrackingView> & { confirm: NonNullable<TrackingView['confirm']> }) {
  const contact = view.contact[confirm.transport === 'email' ? 'email' : 'phone'];
  return (
    <section aria-labelledby="confirm">
      <h2 id="confirm">{words(`pages:confirm.heading.${confirm.transport}`)}</h2>
      <p>{words('pages:confirm.text', { contact: contact ?? words('pages:confirm.this') })}</p>
      <Form view={view} command="confirm-contact">
        <input type="hidden" name="transport" value={confirm.transport} />
        <input type="hidden" name="code" value={confirm.code} />
        <button type="submit">{words('pages:confirm.button')}</button>
      </Form>
    </section>
  );
}

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
          maxLength={32}
          aria-describedby="contact-hint phone-hint"
          defaultValue={given('change-contact')['phone']}
        />
        <button type="submit">{words('pages:contact.button')}</button>
      </Form>
    </section>
  );
}

/** The page behind a letter to an address nobody has proven: it asks for the number, and tells nothing of the complaint. */
import type { Transport } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { Button } from '../parts/govuk/form/button.js';
import { Input } from '../parts/govuk/form/input.js';
import { page, type PageFrame } from '../parts/page.js';
import { Errors } from './party/private-page.js';

export type AddressView = {
  /** `/c/{token}`: forms are sent to `{path}/{command}`. */
  path: string;
  transport: Transport;
  /** Masked. */
  contact: string;
  /** Random for each rendering. */
  idempotencyKey: string;
  /** The number just typed is not the complaint's. */
  wrong: boolean;
};

export function addressPage(frame: PageFrame, view: AddressView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { path, transport, contact, idempotencyKey, wrong } = view;
  const title = words('pages:address.title');
  const error = words('pages:address.wrong');
  return page(frame, {
    title: wrong ? words('pages:error.title', { title }) : title,
    otherLanguageUrl: `${path}?lang=${otherLocale(locale)}`,
    children: (
      <>
        {wrong && <Errors errors={[{ field: 'number', text: error }]} words={words} />}
        <h1 className="govuk-heading-l">{title}</h1>
        <section aria-labelledby="confirm">
          <h2 className="govuk-heading-m" id="confirm">
            {words(`pages:address.heading.${transport === 'email' ? 'email' : 'sms'}`)}
          </h2>
          <p className="govuk-body">{words('pages:address.text', { contact })}</p>
          <form
            method="post"
            action={`${path}/confirm-contact?lang=${locale}`}
            acceptCharset="utf-8"
            noValidate
          >
            <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-confirm-contact`} />
            <Input
              name="number"
              label={{ text: words('pages:address.number') }}
              hint={{ text: words('pages:address.hint') }}
              errorMessage={
                wrong ? { text: error, visuallyHiddenText: words('pages:error.prefix') } : undefined
              }
              inputmode="numeric"
              autocomplete="off"
              attributes={{ maxLength: '40' }}
            />
            <Button text={words('pages:address.button')} />
          </form>
        </section>
        <section aria-labelledby="stranger">
          <h2 className="govuk-heading-m" id="stranger">
            {words('pages:address.stranger.heading')}
          </h2>
          <p className="govuk-body">{words('pages:address.stranger.text')}</p>
          <form method="post" action={`${path}/refuse-contact?lang=${locale}`} acceptCharset="utf-8">
            <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-refuse-contact`} />
            <Button text={words('pages:address.stranger.button')} classes="govuk-button--warning" />
          </form>
        </section>
      </>
    ),
  });
}

/** What came of it; `url` is the complainant's private page, for whoever has shown to be them. */
export type AddressEnd = { kind: 'confirmed'; url: string } | { kind: 'refused' } | { kind: 'ended' };

export function addressEndPage(frame: PageFrame, end: AddressEnd): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const title = words(`pages:address.${end.kind}.title`);
  return page(frame, {
    title,
    otherLanguageUrl: null,
    children: (
      <>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words(`pages:address.${end.kind}.text`)}</p>
        {end.kind === 'confirmed' && (
          <p className="govuk-body">
            <a className="govuk-link" href={end.url}>
              {words('pages:address.confirmed.open')}
            </a>
          </p>
        )}
      </>
    ),
  });
}

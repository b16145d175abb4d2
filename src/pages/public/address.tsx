/** The page behind a letter to an address nobody has proven: it asks for the number, and tells nothing of the complaint. */
import type { Transport } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { page, type PageFrame } from '../parts/page.js';

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
  return page(frame, {
    title: words('pages:address.title'),
    otherLanguageUrl: `${path}?lang=${otherLocale(locale)}`,
    children: (
      <>
        <h1>{words('pages:address.title')}</h1>
        {wrong && (
          <section className="flash refused" role="alert">
            <h2>{words('pages:address.wrong.heading')}</h2>
            <p>{words('pages:address.wrong.text')}</p>
          </section>
        )}
        <section aria-labelledby="confirm">
          <h2 id="confirm">{words(`pages:address.heading.${transport}`)}</h2>
          <p>{words('pages:address.text', { contact })}</p>
          <form method="post" action={`${path}/confirm-contact?lang=${locale}`} acceptCharset="utf-8">
            <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-confirm-contact`} />
            <label htmlFor="number">
              {words('pages:address.number')}
              {words('pages:required')}
            </label>
            <p className="hint" id="number-hint">
              {words('pages:address.hint')}
            </p>
            <input
              id="number"
              name="number"
              required
              maxLength={40}
              inputMode="numeric"
              autoComplete="off"
              aria-describedby="number-hint"
            />
            <button type="submit">{words('pages:address.button')}</button>
          </form>
        </section>
        <section aria-labelledby="stranger">
          <h2 id="stranger">{words('pages:address.stranger.heading')}</h2>
          <p>{words('pages:address.stranger.text')}</p>
          <form method="post" action={`${path}/refuse-contact?lang=${locale}`} acceptCharset="utf-8">
            <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-refuse-contact`} />
            <button type="submit" className="grave">
              {words('pages:address.stranger.button')}
            </button>
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
        <h1>{title}</h1>
        <section role="status">
          <p>{words(`pages:address.${end.kind}.text`)}</p>
          {end.kind === 'confirmed' && (
            <p>
              <a href={end.url}>{words('pages:address.confirmed.open')}</a>
            </p>
          )}
        </section>
      </>
    ),
  });
}

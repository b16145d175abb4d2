/** The local inbox: letters no provider carried, for development only. Needs `inboxPolicy` instead of `pagePolicy`. */
import type { ReactNode } from 'react';
import type { Locale, Transport } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { otherLocale, wordsIn, type Words } from '../../words/languages.js';
import { page, type PageFrame } from '../parts/page.js';

export const INBOX_PATH = '/inbox';

/** A letter that stayed here; `at` in ms since 1970, UTC. */
export type LocalMailHead = { id: string; at: number; transport: Transport; to: string; subject: string };
export type LocalMail = LocalMailHead & { html: string; text: string; sms: string };

/** Links carry the id as one encoded segment: a letter's id holds slashes. */
const addressOf = (id: string): string => `${INBOX_PATH}/${encodeURIComponent(id)}`;

/** The list, in the order given: newest first. */
export function inboxPage(frame: PageFrame, mails: readonly LocalMailHead[]): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  return page(frame, {
    title: words('pages:inbox.title'),
    otherLanguageUrl: `${INBOX_PATH}?lang=${otherLocale(locale)}`,
    children: (
      <div className="redress-plain">
        <h1>{words('pages:inbox.title')}</h1>
        <p>{words(mails.length === 0 ? 'pages:inbox.empty' : 'pages:inbox.text')}</p>
        {mails.map((mail) => (
          <section key={mail.id}>
            <h2>
              <a href={`${addressOf(mail.id)}?lang=${locale}`} dir="auto">
                {mail.subject}
              </a>
            </h2>
            <Head mail={mail} locale={locale} words={words} />
          </section>
        ))}
      </div>
    ),
  });
}

/** One letter in all its forms. Its HTML is framed without scripts, forms or access to this page; links open outside. */
export function inboxMailPage(frame: PageFrame, mail: LocalMail): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const html = (
    <iframe
      className="redress-mail"
      title={words('pages:inbox.html')}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      referrerPolicy="no-referrer"
      srcDoc={mail.html}
    />
  );
  const sms = <Form title={words('pages:inbox.sms')}>{<pre dir="auto">{mail.sms}</pre>}</Form>;
  return page(frame, {
    title: mail.subject,
    otherLanguageUrl: `${addressOf(mail.id)}?lang=${otherLocale(locale)}`,
    children: (
      <div className="redress-plain">
        <p>
          <a href={`${INBOX_PATH}?lang=${locale}`}>{words('pages:inbox.back')}</a>
        </p>
        <h1 dir="auto">{mail.subject}</h1>
        <section>
          <Head mail={mail} locale={locale} words={words} />
        </section>
        {mail.transport === 'sms' && sms}
        <Form title={words('pages:inbox.html')}>{html}</Form>
        <Form title={words('pages:inbox.plain')}>
          <pre dir="auto">{mail.text}</pre>
        </Form>
        {mail.transport === 'email' && sms}
      </div>
    ),
  });
}

const Form = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <h2>{title}</h2>
    {children}
  </section>
);

const Head = ({ mail, locale, words }: { mail: LocalMailHead; locale: Locale; words: Words }) => (
  <dl>
    <dt>{words('pages:inbox.to')}</dt>
    <dd dir="auto">{mail.to}</dd>
    <dt>{words('pages:inbox.by')}</dt>
    <dd>{words(`pages:inbox.transport.${mail.transport}`)}</dd>
    <dt>{words('pages:inbox.at')}</dt>
    <dd>{instant(mail.at, locale)}</dd>
  </dl>
);

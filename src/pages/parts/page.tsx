/** The frame around every page, and the small parts pages share. No script, nothing loaded from anywhere. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '../../domain/vocabulary.js';
import { legible } from '../../domain/disclosure/legible.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { stylesheet } from './style.js';

type Frame = { locale: Locale; title: string; otherLanguageUrl: string | null; children: ReactNode };

/** The whole document as a string. `title` is also the page's one h1 where the content brings none. */
export function page({ locale, title, otherLanguageUrl, children }: Frame): string {
  const words = wordsIn(locale);
  const other = otherLocale(locale);
  const document = (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        {/* The address holds the token: it is told to no other site. */}
        <meta name="referrer" content="same-origin" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <header>
          <p>{words('service')}</p>
          {otherLanguageUrl !== null && (
            <a href={otherLanguageUrl} hrefLang={other} lang={other}>
              {words('pages:otherLanguage')}
            </a>
          )}
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

/** A person's words, line by line; a line turned right-to-left stays alone. */
export const Quote = ({ text }: { text: string }) => (
  <blockquote>
    {legible(text)
      .split('\n')
      .map((line, index) => (
        <p key={index} dir="auto">
          {line}
        </p>
      ))}
  </blockquote>
);

export const List = ({ title, items }: { title: string; items: string[] }) =>
  items.length > 0 && (
    <>
      <h3>{title}</h3>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );

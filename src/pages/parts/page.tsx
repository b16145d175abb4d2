/** The frame around every page, and the small parts pages share. Nothing is loaded from elsewhere, and no page needs a script. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { legible } from '../../domain/disclosure/legible.js';
import type { Locale } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import type { Half } from '../styles/styles.js';
import { SkipLink } from './govuk/content/blocks.js';
import { Footer } from './footer.js';
import { sheetOf, type Site } from './site.js';

/** What a page is shown in. */
export type PageFrame = { site: Site; locale: Locale };

type Page = {
  title: string;
  otherLanguageUrl: string | null;
  /** The id of a form whose sending shows it in the other language, with all that was typed. */
  otherLanguageForm?: string;
  /** In large print. */
  large?: boolean | undefined;
  /** Search engines may find it: it leads nobody to anybody's case. */
  found?: boolean | undefined;
  children: ReactNode;
};

/** A page of the public half as a string. `title` is also the page's one h1 where the content brings none. */
export function page(
  { site, locale }: PageFrame,
  { title, otherLanguageUrl, otherLanguageForm, large, found, children }: Page,
): string {
  const words = wordsIn(locale);
  const other = otherLocale(locale);
  return markup(
    <Document site={site} locale={locale} half="public" title={title} large={large} found={found}>
      <header className="redress-header">
        <HeaderRow site={site} locale={locale}>
          {otherLanguageUrl !== null && (
            <a
              className="govuk-link redress-header__who"
              href={otherLanguageUrl}
              hrefLang={other}
              lang={other}
            >
              {words('pages:otherLanguage')}
            </a>
          )}
          {otherLanguageForm !== undefined && (
            <p className="redress-header__who">
              {/* Enter in a field presses a form's first button. */}
              <button form={otherLanguageForm} hidden />
              <button
                className="redress-link-button"
                form={otherLanguageForm}
                name="language"
                value={other}
                lang={other}
              >
                {words('pages:otherLanguage')}
              </button>
            </p>
          )}
        </HeaderRow>
      </header>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper redress-narrow" id="main">
          {children}
        </main>
      </div>
      <Footer brand={site.brand} locale={locale} />
    </Document>,
  );
}

export const markup = (document: ReactNode): string => `<!doctype html>${renderToStaticMarkup(document)}`;

/** `kept`: it is to be kept, and holds its styles. */
type DocumentParts = PageFrame &
  Pick<Page, 'title' | 'large' | 'found' | 'children'> & { half: Half; kept?: boolean };

export const Document = ({
  site,
  locale,
  half,
  title,
  large = false,
  found = false,
  kept = false,
  children,
}: DocumentParts) => (
  <html lang={locale} className={large ? 'govuk-template redress-large' : 'govuk-template'}>
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {!found && <meta name="robots" content="noindex" />}
      <meta name="format-detection" content="telephone=no" />
      {/* The address may hold a token: it is told to no other site. */}
      <meta name="referrer" content="same-origin" />
      <title>{title}</title>
      {kept ? (
        <style dangerouslySetInnerHTML={{ __html: sheetOf(site, half) }} />
      ) : (
        <link rel="stylesheet" href={site.styles[half]} />
      )}
      {half === 'desk' && site.script !== null && !kept && <script src={site.script} defer />}
    </head>
    <body className="govuk-template__body">
      <SkipLink href="#main" text={wordsIn(locale)('pages:skip')} />
      {children}
    </body>
  </html>
);

/** A page of an archive as a string: it needs nothing but itself, and leads nowhere. */
export const keptPage = (
  { site, locale }: PageFrame,
  { half, title, children }: Pick<DocumentParts, 'half' | 'title' | 'children'>,
): string =>
  markup(
    <Document site={site} locale={locale} half={half} title={title} kept>
      <header className="redress-header">
        <HeaderRow site={{ ...site, logo: null }} locale={locale} />
      </header>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper redress-narrow" id="main">
          {children}
        </main>
      </div>
    </Document>,
  );

/** Who we are, on top of every page, and what stands beside it. */
export const HeaderRow = ({ children, ...frame }: PageFrame & { children?: ReactNode }) => (
  <div className="govuk-width-container redress-header__row">
    <Name {...frame} />
    {children}
  </div>
);

const Name = ({ site: { brand, logo }, locale }: PageFrame) => (
  <p className="redress-header__brand">
    {logo !== null && <img className="redress-header__logo" src={logo} alt="" />}
    <span>
      {brand.name[locale]} <span className="redress-header__service">{wordsIn(locale)('service')}</span>
    </span>
  </p>
);

/** A text in which a number stays on one line. */
export function Numbered({ text, number }: { text: string; number: string }) {
  const [before = '', after = ''] = text.split(number);
  return (
    <>
      {before}
      <span className="redress-unbroken">{number}</span>
      {after}
    </>
  );
}

/** A person's words, line by line; a line turned right-to-left stays alone. */
export const Quote = ({ text, lang }: { text: string; lang?: Locale | undefined }) => (
  <blockquote className="redress-quote" lang={lang}>
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
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list govuk-list--bullet">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );

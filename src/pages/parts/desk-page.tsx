/** The frame of the desk: the way around, who is signed in, and the page. */
import type { ReactNode } from 'react';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { ADMIN_PATH } from '../desk/admin/paths.js';
import { Keys } from './keys.js';
import { Document, HeaderRow, markup, type PageFrame } from './page.js';
import {
  WORK_PATH,
  SEARCH_PATH,
  CALL_PATH,
  SESSIONS_PATH,
  TEAM_PATH,
  INSIGHTS_PATH,
  OWN_FIGURES_PATH,
  OPERATIONS_PATH,
  TRAINING_PATH,
  LANGUAGE_PATH,
  SIGN_OUT_PATH,
} from '../desk/paths.js';

/** `who` null: nobody is signed in. `path`: the address of the page as it is shown, with its query; of one that holds a token the query alone; null where it is in one language alone. */
export type DeskFrame = PageFrame & {
  /** `answersHotline`: they file what callers say. `hasBoard`: they lead, supervise or audit. `operates`: they watch how the work stands. `administers`: they change the organisation. */
  who: {
    name: string;
    answersHotline?: boolean;
    hasBoard?: boolean;
    operates?: boolean;
    administers?: boolean;
  } | null;
  path: string | null;
};

const places = [
  { name: 'work', path: WORK_PATH },
  { name: 'search', path: SEARCH_PATH },
  { name: 'call', path: CALL_PATH, only: 'answersHotline' },
  { name: 'team', path: TEAM_PATH, only: 'hasBoard' },
  { name: 'insights', path: INSIGHTS_PATH, only: 'hasBoard' },
  { name: 'training', path: TRAINING_PATH },
  // Whoever has a board finds their own beside the others'.
  { name: 'figures', path: OWN_FIGURES_PATH, but: 'hasBoard' },
  { name: 'operations', path: OPERATIONS_PATH, only: 'operates' },
  { name: 'admin', path: ADMIN_PATH, only: 'administers' },
] as const;

type Page = { title: string; at?: (typeof places)[number]['name']; children: ReactNode };

/** A page of the desk as a string; `at`: which of the places on top it is. */
export function deskPage(frame: DeskFrame, { title, at, children }: Page): string {
  const { site, locale, who } = frame;
  const words = wordsIn(locale);
  return markup(
    <Document site={site} locale={locale} half="desk" title={`${title} – ${words('desk:name')}`}>
      <header className="redress-header">
        <HeaderRow site={site} locale={locale}>
          <div className="redress-header__who">
            {frame.path !== null && <LanguageSwitch {...frame} path={frame.path} />}
            {who !== null && <SignedIn {...frame} name={who.name} />}
          </div>
        </HeaderRow>
        {who !== null && (
          <nav className="govuk-width-container" aria-label={words('desk:places')}>
            <ul className="redress-nav">
              {places
                .filter(
                  (place) =>
                    (!('only' in place) || who[place.only] === true) &&
                    (!('but' in place) || who[place.but] !== true),
                )
                .map(({ name, path }) => (
                  <li key={name}>
                    <a href={path} aria-current={name === at ? 'page' : undefined}>
                      {words(`desk:place.${name}`)}
                    </a>
                  </li>
                ))}
            </ul>
          </nav>
        )}
      </header>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main">
          {children}
        </main>
        {who !== null && site.script !== null && <Keys locale={locale} />}
      </div>
    </Document>,
  );
}

/** Signed in, the language is the session's, and a button changes it; else it is in the address. */
function LanguageSwitch({ locale, who, path }: DeskFrame & { path: string }) {
  const other = otherLocale(locale);
  const text = wordsIn(locale)('pages:otherLanguage');
  if (who === null) {
    const address = new URL(path, 'http://desk');
    address.searchParams.set('lang', other);
    return (
      <a
        className="govuk-link"
        href={path.startsWith('?') ? address.search : `${address.pathname}${address.search}`}
        hrefLang={other}
        lang={other}
      >
        {text}
      </a>
    );
  }
  return (
    <form method="post" action={LANGUAGE_PATH}>
      <input type="hidden" name="to" value={path} />
      <button className="redress-link-button" name="locale" value={other} lang={other}>
        {text}
      </button>
    </form>
  );
}

function SignedIn({ locale, name }: DeskFrame & { name: string }) {
  const words = wordsIn(locale);
  return (
    <>
      <a className="govuk-link" href={SESSIONS_PATH}>
        {name}
      </a>
      <form method="post" action={SIGN_OUT_PATH}>
        <button className="redress-link-button">{words('desk:signOut')}</button>
      </form>
    </>
  );
}

/** Where somebody is signed in, and how to end it. */
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { page } from '../parts/page.js';

export const SESSIONS_PATH = '/desk/sessions';

/** Instants in ms since 1970; `mine` is the one the page was asked for with. */
export type SessionShown = {
  id: string;
  way: 'oidc' | 'link' | 'sample';
  browser: string;
  createdAt: number;
  usedAt: number;
  endsAt: number;
  mine: boolean;
};

export function sessionsPage(sessions: readonly SessionShown[], locale: Locale): string {
  const words = wordsIn(locale);
  return page({
    locale,
    title: words('door:sessions.title'),
    otherLanguageUrl: `${SESSIONS_PATH}?lang=${otherLocale(locale)}`,
    children: (
      <>
        <h1>{words('door:sessions.title')}</h1>
        <p>{words('door:sessions.text')}</p>
        {sessions.map(({ id, way, browser, createdAt, usedAt, endsAt, mine }) => (
          <section key={id}>
            <h2>{words(mine ? 'door:sessions.mine' : 'door:sessions.other')}</h2>
            <dl>
              <dt>{words('door:sessions.browser')}</dt>
              <dd>{browser === '' ? words('door:sessions.unknown') : browser}</dd>
              <dt>{words('door:sessions.way')}</dt>
              <dd>{words(`door:sessions.ways.${way}`)}</dd>
              <dt>{words('door:sessions.since')}</dt>
              <dd>{instant(createdAt, locale)}</dd>
              <dt>{words('door:sessions.used')}</dt>
              <dd>{instant(usedAt, locale)}</dd>
              <dt>{words('door:sessions.until')}</dt>
              <dd>{instant(endsAt, locale)}</dd>
            </dl>
            {!mine && (
              <form method="post" action={`${SESSIONS_PATH}/${id}/end`}>
                <button type="submit">{words('door:sessions.end')}</button>
              </form>
            )}
          </section>
        ))}
        <form method="post" action={`${SESSIONS_PATH}/end-all`}>
          <button type="submit">{words('door:sessions.all')}</button>
        </form>
        <form method="post" action="/desk/sign-out">
          <button type="submit">{words('door:signOut')}</button>
        </form>
      </>
    ),
  });
}

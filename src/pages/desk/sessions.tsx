/** Where somebody is signed in, and how to end it. */
import { instant } from '../../words/instants.js';
import { wordsIn } from '../../words/languages.js';
import { deskPage, type DeskFrame } from '../parts/desk-page.js';
import { Button } from '../parts/govuk/form/button.js';
import { SummaryList } from '../parts/govuk/content/summary-list.js';
import { SESSIONS_PATH } from './paths.js';

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

export function sessionsPage(frame: DeskFrame, sessions: readonly SessionShown[]): string {
  const words = wordsIn(frame.locale);
  return deskPage(frame, {
    title: words('door:sessions.title'),
    children: (
      <div className="redress-narrow">
        <h1 className="govuk-heading-l">{words('door:sessions.title')}</h1>
        <p className="govuk-body">{words('door:sessions.text')}</p>
        {sessions.map((session) => (
          <One key={session.id} frame={frame} session={session} />
        ))}
        <form method="post" action={`${SESSIONS_PATH}/end-all`}>
          <Button text={words('door:sessions.all')} classes="govuk-button--warning" />
        </form>
      </div>
    ),
  });
}

function One({ frame: { locale }, session }: { frame: DeskFrame; session: SessionShown }) {
  const { id, way, browser, createdAt, usedAt, endsAt, mine } = session;
  const words = wordsIn(locale);
  const name = browser === '' ? words('door:sessions.unknown') : browser;
  const rows = [
    [words('door:sessions.way'), words(`door:sessions.ways.${way}`)],
    [words('door:sessions.since'), instant(createdAt, locale)],
    [words('door:sessions.used'), instant(usedAt, locale)],
    [words('door:sessions.until'), instant(endsAt, locale)],
  ] as const;
  return (
    <section className="redress-session" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {mine ? words('door:sessions.mine', { browser: name }) : name}
      </h2>
      <SummaryList rows={rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } }))} />
      {!mine && (
        <form method="post" action={`${SESSIONS_PATH}/${id}/end`}>
          <Button
            text={words('door:sessions.end')}
            classes="govuk-button--secondary"
            attributes={{ 'aria-describedby': id }}
          />
        </form>
      )}
    </section>
  );
}

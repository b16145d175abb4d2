/** The journal in words, the newest first. What clocks do is told by the deadlines. */
import type { Event } from '../../../domain/complaint/events.js';
import { sentenceOf } from '../../../words/case/words.js';
import { Details } from '../../parts/govuk/content/details.js';
import { type Part } from './case-view.js';
import { casePath, journalPath, sealPath } from '../paths.js';

/** So many entries are shown unless all are asked for. */
const SHOWN = 30;

export function Journal({ read, words, say, locale, all }: Part) {
  const told = read.events.filter(({ type }) => !type.startsWith('clock-')).toReversed();
  const shown = all ? told : told.slice(0, SHOWN);
  return (
    <Details id="journal" summaryText={words('case:journal.heading')} open={all}>
      <Entries events={shown} say={say} locale={locale} reversed />
      <p className="govuk-body">
        <a className="govuk-link" href={journalPath(read.state.number)} download>
          {words('case:journal.text')}
        </a>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={sealPath(read.state.number)}>
          {words('seal:link')}
        </a>
      </p>
      {shown.length < told.length && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${casePath(read.state.number)}?all=yes#journal`}>
            {words('case:journal.all', { count: told.length })}
          </a>
        </p>
      )}
    </Details>
  );
}

type Told = Pick<Part, 'say' | 'locale'> & { events: readonly Event[]; reversed?: boolean };

/** Each with its instant and its version. */
export const Entries = ({ events, say, locale, reversed }: Told) => (
  <ol className="redress-journal" reversed={reversed}>
    {events.map((event) => (
      <li key={event.version} value={event.version}>
        <time dateTime={new Date(event.at).toISOString()}>{say.instant(event.at)}</time>{' '}
        {sentenceOf(locale, event, say)}
      </li>
    ))}
  </ol>
);

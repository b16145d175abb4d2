/** The part of the private page that tells the result and what may be done about it (process rows P11 to P13). */
import type { Recourse } from '../../domain/disclosure/statements/recourse.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../../words/instants.js';
import { measures } from '../../letters/measures.js';
import type { Words } from '../../words/languages.js';
import { List, Quote } from '../parts/page.js';
import type { TrackingView } from './tracking-view.js';

type Part = { view: TrackingView; locale: Locale; words: Words };

export function Result({ result, ...part }: Part & { result: NonNullable<TrackingView['result']> }) {
  const { words } = part;
  const what = measures(words, result.remedies);
  return (
    <section aria-labelledby="result">
      <h2 id="result">{words(isEarlier(part.view) ? 'pages:tracking.earlier' : 'pages:tracking.result')}</h2>
      <p>
        <strong>{words(`terms:outcome.${result.stands ? 'stands' : result.outcome}`)}</strong>
      </p>
      <List
        title={words('result.grounds')}
        items={result.grounds.map((ground) => words(`terms:ground.${ground}`))}
      />
      <h3>{words('result.explanation')}</h3>
      <Quote text={result.explanation} />
      <List title={words('result.done')} items={what.done} />
      <List title={words('result.pending')} items={what.pending} />
      <List title={words('result.failed')} items={what.failed} />
      {result.followUp !== null && (
        <>
          <h3>{words('result.followUp')}</h3>
          <Quote text={result.followUp} />
        </>
      )}
      <Contesting {...part} />
    </section>
  );
}

export function Rejection({
  rejection,
  ...part
}: Part & { rejection: NonNullable<TrackingView['rejection']> }) {
  const { words } = part;
  return (
    <section aria-labelledby="rejection">
      <h2 id="rejection">{words('pages:tracking.rejection')}</h2>
      <p>
        <strong>{words(`terms:rejection.${rejection.reason}`)}</strong>
      </p>
      <h3>{words('result.explanation')}</h3>
      <Quote text={rejection.explanation} />
      <Contesting {...part} />
    </section>
  );
}

/** A new decision is being made, or waits to be told. */
const isEarlier = ({ earlier, reexamined }: TrackingView): boolean => earlier || reexamined;

/** Whether and until when the result can be contested, or that it is final. */
function Contesting({ view: { recourse }, locale, words }: Part) {
  const said = recourse === null ? null : contesting(recourse, locale, words);
  return (
    said !== null && (
      <>
        <h3>{words('appeal.heading')}</h3>
        <p>{said}</p>
      </>
    )
  );
}

/** Null while it is examined: how that stands is said with the progress. */
function contesting(recourse: Recourse, locale: Locale, words: Words): string | null {
  switch (recourse.state) {
    case 'open':
      return words('pages:tracking.recourse.open', { until: instant(recourse.until, locale) });
    case 'later':
    case 'queued':
    case 'over':
      return words(`pages:tracking.recourse.${recourse.state}`);
    case 'final':
      return words('appeal.final');
    case 'taken-back':
      return words('appeal.takenBack');
    default:
      return null;
  }
}

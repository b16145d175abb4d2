/** The part of the private page that tells the result and what may be done about it (process rows P11 to P13). */
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
      <h2 id="result">
        {words(part.view.again === null ? 'pages:tracking.result' : 'pages:tracking.earlier')}
      </h2>
      <p>
        <strong>{words(`terms:outcome.${result.outcome}`)}</strong>
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
      <Recourse {...part} />
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
      <Recourse {...part} />
    </section>
  );
}

const Recourse = ({ view, locale, words }: Part) =>
  view.appeal !== null && (
    <>
      <h3>{words('appeal.heading')}</h3>
      <p>
        {words('pages:tracking.appeal', { days: view.appeal.days })}{' '}
        {view.appeal.until !== null &&
          words('pages:tracking.appealUntil', { until: instant(view.appeal.until, locale) })}
      </p>
    </>
  );

/** What is on its way on the operations page, and what does not arrive: deliveries, commands, letters. */
import { wordsIn } from '../../../words/languages.js';
import { Run, Table, when, whenOr, type Part } from './operations-parts.js';

export function Waiting({ view, locale }: Part) {
  const words = wordsIn(locale);
  return (
    <section>
      <h2>{words('operations:waiting')}</h2>
      <Table
        locale={locale}
        head={['what', 'waiting', 'since']}
        rows={[
          ...view.deliveries.map(({ kind, waiting, since }) => [
            words('operations:deliveries', { kind }),
            waiting,
            whenOr(since, locale),
          ]),
          [words('operations:commands'), view.commands.waiting, whenOr(view.commands.since, locale)],
          [words('operations:letters'), view.letters.waiting, whenOr(view.letters.since, locale)],
        ]}
      />
      {view.deadDeliveries.length > 0 && (
        <>
          <h3>{words('operations:dead')}</h3>
          <p className="govuk-hint">
            <code>npm run requeue</code> {words('operations:deadText')}
          </p>
          <Table
            locale={locale}
            head={['complaint', 'kind', 'attempts', 'givenUp', 'delivery']}
            rows={view.deadDeliveries.map((dead) => [
              <Run {...dead} />,
              dead.kind,
              dead.attempts,
              when(dead.since, locale),
              <code>{dead.id}</code>,
            ])}
          />
        </>
      )}
      {view.heldLetters.length > 0 && (
        <>
          <h3>{words('operations:held')}</h3>
          <p className="govuk-hint">{words('operations:heldText')}</p>
          <Table
            locale={locale}
            head={['by', 'says', 'letters']}
            rows={view.heldLetters.map(({ transport, code, waiting }) => [transport, code, waiting])}
          />
        </>
      )}
      {view.lostLetters.length > 0 && (
        <>
          <h3>{words('operations:lost')}</h3>
          <Table
            locale={locale}
            head={['complaint', 'letter', 'why']}
            rows={view.lostLetters.map((lost) => [
              <Run {...lost} />,
              lost.letter,
              lost.failure ?? words('operations:bounced'),
            ])}
          />
        </>
      )}
    </section>
  );
}

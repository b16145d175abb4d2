/** What is on its way on the operations page, and what does not arrive: deliveries, commands, letters. */
import { Run, Table, when, whenOr } from './operations-parts.js';
import type { OperationsView } from './operations-view.js';

export const Waiting = ({ view }: { view: OperationsView }) => (
  <section>
    <h2>On the way</h2>
    <Table
      head={['What', 'Waiting', 'Since']}
      rows={[
        ...view.deliveries.map((of) => [
          `Deliveries of kind ${of.kind}: committed, not yet told`,
          of.waiting,
          whenOr(of.since),
        ]),
        ['Commands that are not decided', view.commands.waiting, whenOr(view.commands.since)],
        ['Letters to be sent (since: first attempt)', view.letters.waiting, whenOr(view.letters.since)],
      ]}
    />
    {view.deadDeliveries.length > 0 && (
      <>
        <h3>Deliveries given up</h3>
        <p className="govuk-hint">
          <code>npm run requeue</code> has them tried again, once their cause is gone.
        </p>
        <Table
          head={['Complaint', 'Kind', 'Attempts', 'Given up', 'Delivery']}
          rows={view.deadDeliveries.map((dead) => [
            <Run {...dead} />,
            dead.kind,
            dead.attempts,
            when(dead.since),
            <code>{dead.id}</code>,
          ])}
        />
      </>
    )}
    {view.heldLetters.length > 0 && (
      <>
        <h3>Letters that wait for you</h3>
        <p className="govuk-hint">
          The provider refuses our key, our sender, our quota or the form of a letter. They go out once that
          is mended.
        </p>
        <Table
          head={['By', 'What it says', 'Letters']}
          rows={view.heldLetters.map(({ transport, code, waiting }) => [transport, code, waiting])}
        />
      </>
    )}
    {view.lostLetters.length > 0 && (
      <>
        <h3>Letters that failed or bounced in the last day</h3>
        <Table
          head={['Complaint', 'Letter', 'Why']}
          rows={view.lostLetters.map((lost) => [<Run {...lost} />, lost.letter, lost.failure ?? 'bounced'])}
        />
      </>
    )}
  </section>
);

/** What else there is: open tasks by name, other complaints of the same account or subject, related and merged ones. */
import type { Relative } from '../../../cases/desk/read-case.js';
import type { Suspension } from '../../../domain/disclosure/desk/suspensions.js';
import { measureOfTask } from '../../../domain/complaint/course/platform/carrying-out.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Table } from '../../parts/govuk/content/table.js';
import { type Part } from './case-view.js';
import { casePath } from '../paths.js';

export function Tasks({ read, words, say }: Part) {
  const { tasks } = read.state;
  if (tasks.length === 0) return null;
  return (
    <section className="redress-case__part" aria-labelledby="tasks">
      <h2 className="govuk-heading-m" id="tasks">
        {words('case:tasks.heading')}
      </h2>
      <Table
        head={[
          { text: words('case:tasks.task') },
          { text: words('case:tasks.who') },
          { text: words('case:tasks.due') },
        ]}
        rows={tasks.map((task) => {
          const entry = read.ledger.find(({ key }) => key === `task/${task.n}`);
          const remedy = measureOfTask(read.state, task);
          const what = remedy === null ? say.task(task.kind) : say.remedies([remedy]);
          return [
            { text: what, classes: 'redress-beginning' },
            { text: task.owner === null ? words('case:facts.nobody') : say.who(task.owner) },
            { text: entry === undefined ? '' : say.instant(entry.dueAt) },
          ];
        })}
        firstCellIsHeader
      />
    </section>
  );
}

/** What is in force against the account it is about, by this case or by another. */
export function Suspensions({ read, words, say }: Part) {
  const { suspensions, state } = read;
  if (suspensions.length === 0) return null;
  const when = ({ until, over }: Suspension): string => {
    if (until === null) return words('case:suspensions.open');
    return words(`case:suspensions.${over ? 'over' : 'until'}`, { at: say.instant(until) });
  };
  const by = (number: string) =>
    number === state.number ? (
      words('case:suspensions.here', { number })
    ) : (
      <a className="govuk-link" href={casePath(number)}>
        {number}
      </a>
    );
  return (
    <section className="redress-case__part" aria-labelledby="suspensions">
      <h2 className="govuk-heading-m" id="suspensions">
        {words('case:suspensions.heading')}
      </h2>
      <Table
        head={[{ text: words('case:suspensions.when') }, { text: words('case:suspensions.by') }]}
        rows={suspensions.map((one) => [{ text: when(one) }, { text: by(one.number) }])}
        firstCellIsHeader
      />
    </section>
  );
}

export function Relatives(part: Part) {
  const { words, read } = part;
  const { related, joined, mergedInto, number } = read.state;
  const named = new Map(read.relatives.map((relative) => [relative.number, relative]));
  const groups = [
    { heading: words('case:relatives.into'), numbers: mergedInto === null ? [] : [mergedInto] },
    { heading: words('case:relatives.joined'), numbers: joined },
    { heading: words('case:relatives.related'), numbers: related },
    { heading: words('case:relatives.account'), numbers: numbersOf(read.relatives, 'sameAccount') },
    { heading: words('case:relatives.subject'), numbers: numbersOf(read.relatives, 'sameSubject') },
  ].filter(({ numbers }) => numbers.length > 0);
  return (
    <section className="redress-case__part" aria-labelledby="relatives">
      <h2 className="govuk-heading-m" id="relatives">
        {words('case:relatives.heading')}
      </h2>
      <Duplicates {...part} />
      {groups.length === 0 && <p className="govuk-body">{words('case:relatives.none')}</p>}
      {groups.map(({ heading, numbers }) => (
        <div key={heading}>
          <h3 className="govuk-heading-s">{heading}</h3>
          <ul className="govuk-list">
            {numbers
              .filter((one) => one !== number)
              .map((one) => (
                <li key={one}>
                  <Relation part={part} number={one} relative={named.get(one)} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** What may be the same matter, with one press to join it; nothing joins itself. */
function Duplicates(part: Part) {
  const { words, read, formKey, from } = part;
  if (read.duplicates.length === 0) return null;
  return (
    <div className="govuk-inset-text">
      <h3 className="govuk-heading-s">{words('case:relatives.likely')}</h3>
      <ul className="govuk-list">
        {read.duplicates.map(({ number, by }) => (
          <li key={number}>
            <Relation
              part={part}
              number={number}
              relative={read.relatives.find((one) => one.number === number)}
            />
            <p className="govuk-body-s">{words(`case:relatives.why.${by}`)}</p>
            <form method="post" action={`${casePath(read.state.number)}/${by}`}>
              <input type="hidden" name="idempotencyKey" value={`${formKey}-${by}-${number}`} />
              <input type="hidden" name="expectedVersion" value={read.state.version} />
              {from !== null && <input type="hidden" name="from" value={from} />}
              <input type="hidden" name={by === 'merge' ? 'into' : 'to'} value={number} />
              <Button
                text={words(`case:relatives.${by}`, { number })}
                classes="govuk-button--secondary"
                name="intent"
                value="send"
              />
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}

const numbersOf = (relatives: readonly Relative[], same: 'sameAccount' | 'sameSubject'): string[] =>
  relatives.filter((relative) => relative[same]).map(({ number }) => number);

/** One that is not there for the reader is a number and nothing else. */
function Relation({
  part: { say, words },
  number,
  relative,
}: {
  part: Part;
  number: string;
  relative: Relative | undefined;
}) {
  if (relative === undefined) return <>{number}</>;
  const { stage, verdict, receivedAt, category } = relative;
  return (
    <>
      <a className="govuk-link" href={casePath(number)}>
        {number}
      </a>
      <span className="redress-case__relative">
        {[
          say.category(category),
          verdict === null ? say.stage(stage) : say.verdict(verdict),
          say.instant(receivedAt),
        ].join(words('case:dot'))}
      </span>
    </>
  );
}

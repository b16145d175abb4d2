/** How the work stands, for operators: what is neglected, what waits, who works. In English alone, as Temporal's UI is. */
import { Pair, Run, Runs, Table, when, whenOr } from './operations-parts.js';
import type { OperationsView } from './operations-view.js';
import { Waiting } from './operations-waiting.js';
import { deskPage, type DeskFrame } from '../parts/desk-page.js';

/** The whole page; links lead into the Temporal UI where its address is known. */
export const operationsPage = (frame: Pick<DeskFrame, 'site' | 'who'>, view: OperationsView): string =>
  deskPage(
    { ...frame, locale: 'en', path: null },
    {
      title: 'How the work stands',
      at: 'operations',
      children: (
        <div className="redress-plain">
          <h1>How the work stands</h1>
          <p className="govuk-hint">
            At {when(view.at)}, by Redress {view.version}.
          </p>
          <Temporal view={view} />
          <Stages view={view} />
          <Cases
            title="Overdue"
            text="Past the first date of a deadline."
            since="Overdue since"
            list={view.overdue}
          />
          <Cases
            title="Paused too long"
            text="Waiting for an answer for more than half of what the pause may last."
            since="Paused since"
            list={view.paused}
          />
          <Cases
            title="Stuck"
            text="In review, investigation or approval, not paused, and nobody has acted for 24 hours."
            since="Last act"
            list={view.stuck}
          />
          <Cases
            title="Nobody found"
            text="A duty that nobody could be found for. Add or activate people; it is offered again every minute."
            since="Last change"
            list={view.unassigned}
          />
          <Cases
            title="Unread"
            text="Something said from outside waits for whoever has the case; they were told by letter."
            since="Since"
            list={view.unread}
          />
          <Tasks view={view} />
          <Waiting view={view} />
          <Queries view={view} />
        </div>
      ),
    },
  );

function Temporal({ view: { temporal } }: { view: OperationsView }) {
  if (temporal === null)
    return (
      <section className="redress-alarm">
        <h2>Temporal does not answer</h2>
        <p>
          What follows is from the database alone. Complaints are accepted; commands wait until it is back.
        </p>
      </section>
    );
  const nobody = temporal.versions.every(({ workers }) => workers === 0);
  return (
    <section className={nobody ? 'redress-alarm' : ''}>
      <h2>Workers and runs</h2>
      {nobody && <p>No worker asks for work: no deadline is recorded and no letter is sent.</p>}
      <dl>
        {temporal.versions.map(({ buildId, current, workers }) => (
          <Pair key={buildId} name={`Version ${buildId}`}>
            {workers} {workers === 1 ? 'worker' : 'workers'}
            {current ? ', the current version' : ', not the current version'}
          </Pair>
        ))}
        {temporal.schedules.map(({ id, paused, lastRuns, next, url }) => (
          <Pair key={id} name={`Schedule ${id}`}>
            {url === null ? '' : <a href={url}>its runs</a>}
            {url !== null && ', '}
            {paused ? 'paused by hand' : `next at ${whenOr(next)}`}
            {lastRuns.length > 0 && `, last at ${lastRuns.map(when).join('; ')}`}
          </Pair>
        ))}
        <Pair name="Failing workflow tasks">
          <Runs items={temporal.failing} />
        </Pair>
        <Pair name="Failed or terminated in the last day">
          <Runs items={temporal.endedBadly} />
        </Pair>
      </dl>
    </section>
  );
}

const Stages = ({ view: { stages } }: { view: OperationsView }) => (
  <section>
    <h2>Open complaints</h2>
    {stages.length === 0 ? (
      <p>None.</p>
    ) : (
      <Table
        head={['Stage', 'Open', 'Overdue', 'Of trusted flaggers']}
        rows={stages.map(({ stage, open, overdue, flagged }) => [stage, open, overdue, flagged])}
      />
    )}
  </section>
);

type CasesProps = { title: string; text: string; since: string; list: OperationsView['overdue'] };

const Cases = ({ title, text, since, list: { total, items } }: CasesProps) => (
  <section>
    <h2>
      {title}: {total}
    </h2>
    <p className="govuk-hint">{text}</p>
    {items.length > 0 && (
      <Table
        head={['Complaint', 'Stage', 'Team', 'Owner', since]}
        rows={items.map((item) => [
          <Run {...item} />,
          item.stage,
          item.team,
          item.owner ?? 'nobody',
          whenOr(item.since),
        ])}
      />
    )}
    {items.length < total && <p className="govuk-hint">And {total - items.length} more.</p>}
  </section>
);

const Tasks = ({ view: { tasks, lateTasks } }: { view: OperationsView }) => (
  <section>
    <h2>Tasks for people</h2>
    {tasks.length === 0 ? (
      <p>None is open.</p>
    ) : (
      <Table head={['Kind', 'Open', 'Late']} rows={tasks.map(({ kind, open, late }) => [kind, open, late])} />
    )}
    {lateTasks.length > 0 && (
      <>
        <h3>The late ones</h3>
        <Table
          head={['Complaint', 'Task', 'Kind', 'Owner', 'Due']}
          rows={lateTasks.map((task) => [
            <Run {...task} />,
            task.n,
            task.kind,
            task.owner ?? 'nobody',
            when(task.dueAt),
          ])}
        />
      </>
    )}
  </section>
);

const Queries = ({ view: { queries } }: { view: OperationsView }) => (
  <section>
    <h2>Saved queries</h2>
    <p className="govuk-hint">
      They open the list of runs in the Temporal UI; each also works after{' '}
      <code>temporal workflow list --query</code>.
    </p>
    <dl>
      {queries.map(({ name, query, url }) => (
        <Pair key={name} name={url === null ? name : <a href={url}>{name}</a>}>
          <code>{query}</code>
        </Pair>
      ))}
    </dl>
  </section>
);

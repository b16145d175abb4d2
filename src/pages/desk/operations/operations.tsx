/** How the work stands, for operators: what is neglected, what waits, who works. */
import { wordsIn, type languages } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Pair, Run, Runs, Table, when, whenOr, type Part } from './operations-parts.js';
import type { OperationsView } from './operations-view.js';
import { Waiting } from './operations-waiting.js';

type ListName = keyof typeof languages.en.operations.list;
const lists: readonly ListName[] = ['overdue', 'paused', 'stuck', 'unassigned', 'unread'];

/** The whole page; links lead into the Temporal UI where its address is known. */
export function operationsPage(frame: DeskFrame, view: OperationsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const part = { view, locale };
  return deskPage(frame, {
    title: words('operations:title'),
    at: 'operations',
    children: (
      <div className="redress-plain">
        <h1>{words('operations:title')}</h1>
        <p className="govuk-hint">
          {words('operations:at', { at: when(view.at, locale), version: view.version })}
        </p>
        <Temporal {...part} />
        <Stages {...part} />
        {lists.map((name) => (
          <Cases key={name} {...part} name={name} />
        ))}
        <Tasks {...part} />
        <Waiting {...part} />
        <Queries {...part} />
      </div>
    ),
  });
}

function Temporal({ view: { temporal }, locale }: Part) {
  const words = wordsIn(locale);
  if (temporal === null)
    return (
      <section className="redress-alarm">
        <h2>{words('operations:temporal.silent')}</h2>
        <p>{words('operations:temporal.silentText')}</p>
      </section>
    );
  const nobody = temporal.versions.every(({ workers }) => workers === 0);
  const comma = words('operations:separator');
  return (
    <section className={nobody ? 'redress-alarm' : ''}>
      <h2>{words('operations:temporal.title')}</h2>
      {nobody && <p>{words('operations:temporal.nobody')}</p>}
      <dl>
        {temporal.versions.map(({ buildId, current, workers }) => (
          <Pair key={buildId} name={words('operations:temporal.version', { id: buildId })}>
            {words('operations:temporal.workers', { count: workers })}
            {comma}
            {words(current ? 'operations:temporal.current' : 'operations:temporal.notCurrent')}
          </Pair>
        ))}
        {temporal.schedules.map(({ id, paused, lastRuns, next, url }) => (
          <Pair key={id} name={words('operations:temporal.schedule', { id })}>
            {url === null ? '' : <a href={url}>{words('operations:temporal.runs')}</a>}
            {url !== null && comma}
            {paused
              ? words('operations:temporal.paused')
              : words('operations:temporal.next', { at: whenOr(next, locale) })}
            {lastRuns.length > 0 &&
              comma +
                words('operations:temporal.last', {
                  at: lastRuns.map((at) => when(at, locale)).join(words('policy:semicolon')),
                })}
          </Pair>
        ))}
        <Pair name={words('operations:temporal.failing')}>
          <Runs items={temporal.failing} locale={locale} />
        </Pair>
        <Pair name={words('operations:temporal.endedBadly')}>
          <Runs items={temporal.endedBadly} locale={locale} />
        </Pair>
      </dl>
    </section>
  );
}

function Stages({ view: { stages }, locale }: Part) {
  const words = wordsIn(locale);
  return (
    <section>
      <h2>{words('operations:stages')}</h2>
      {stages.length === 0 ? (
        <p>{words('operations:noneOpen')}</p>
      ) : (
        <Table
          locale={locale}
          head={['stage', 'open', 'overdue', 'flagged']}
          rows={stages.map(({ stage, open, overdue, flagged }) => [
            words(`terms:stage.${stage}`),
            open,
            overdue,
            flagged,
          ])}
        />
      )}
    </section>
  );
}

function Cases({ view, locale, name }: Part & { name: ListName }) {
  const words = wordsIn(locale);
  const { total, items } = view[name];
  return (
    <section>
      <h2>{words('operations:total', { title: words(`operations:list.${name}.title`), n: total })}</h2>
      <p className="govuk-hint">{words(`operations:list.${name}.text`)}</p>
      {items.length > 0 && (
        <Table
          locale={locale}
          head={['complaint', 'stage', 'team', 'owner', 'since']}
          since={words(`operations:list.${name}.since`)}
          rows={items.map((item) => [
            <Run {...item} />,
            words(`terms:stage.${item.stage}`),
            item.team,
            item.owner ?? words('operations:nobody'),
            whenOr(item.since, locale),
          ])}
        />
      )}
      {items.length < total && (
        <p className="govuk-hint">{words('operations:more', { n: total - items.length })}</p>
      )}
    </section>
  );
}

function Tasks({ view: { tasks, lateTasks }, locale }: Part) {
  const words = wordsIn(locale);
  return (
    <section>
      <h2>{words('operations:tasks')}</h2>
      {tasks.length === 0 ? (
        <p>{words('operations:noneOpen')}</p>
      ) : (
        <Table
          locale={locale}
          head={['kind', 'open', 'late']}
          rows={tasks.map(({ kind, open, late }) => [kind, open, late])}
        />
      )}
      {lateTasks.length > 0 && (
        <>
          <h3>{words('operations:lateTasks')}</h3>
          <Table
            locale={locale}
            head={['complaint', 'task', 'kind', 'owner', 'due']}
            rows={lateTasks.map((task) => [
              <Run {...task} />,
              task.n,
              task.kind,
              task.owner ?? words('operations:nobody'),
              when(task.dueAt, locale),
            ])}
          />
        </>
      )}
    </section>
  );
}

function Queries({ view: { queries }, locale }: Part) {
  const words = wordsIn(locale);
  return (
    <section>
      <h2>{words('operations:queries')}</h2>
      <p className="govuk-hint">
        {words('operations:queriesText')} <code>temporal workflow list --query</code>
      </p>
      <dl>
        {queries.map(({ id, query, url }) => {
          const name = words(`operations:query.${id}`);
          return (
            <Pair key={id} name={url === null ? name : <a href={url}>{name}</a>}>
              <code>{query}</code>
            </Pair>
          );
        })}
      </dl>
    </section>
  );
}

/** How the open complaints of a team stand: numbers that open their lists, and who carries how much. */
import { teamName } from '../../../domain/text/name.js';
import type { ReactNode } from 'react';
import { carriedBy, type BoardNumber } from '../../../domain/people/board.js';
import type { TeamId } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Select } from '../../parts/govuk/form/select.js';
import { recordKinds } from '../records/records.js';
import {
  HAND_OVER_PATH,
  TEAM_CASES_PATH,
  TEAM_PATH,
  WORK_PATH,
  casePath,
  recordsPath,
  withQuery,
} from '../paths.js';
import { queryOfChosen, queryOfTasks, type BoardView, type LoadShown } from './board-view.js';

type Part = BoardView & Pick<DeskFrame, 'locale'> & { words: Words };

const groups = {
  urgent: ['overdue', 'due-1h', 'due-4h', 'due-24h', 'danger', 'unowned', 'paused'],
  stage: ['open', 'review', 'investigation', 'approval', 'feedback'],
  deadline: [
    ...(['deadline-review', 'deadline-investigation', 'deadline-appeal', 'deadline-feedback'] as const),
    ...(['deadline-promise', 'deadline-statutory', 'deadline-none'] as const),
  ],
} as const satisfies Record<string, readonly BoardNumber[]>;

export function boardPage(frame: DeskFrame, view: BoardView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const part = { ...view, locale, words };
  const title = view.team === null ? words('team:titleAll') : nameOf(part, view.team);
  return deskPage(frame, {
    title: words('team:title', { team: title }),
    at: 'team',
    children: (
      <div className="redress-board" id="board">
        <h1 className="govuk-heading-l">{title}</h1>
        {view.teams.length > 1 && <ChooseTeam {...part} />}
        <Numbers {...part} group="urgent" />
        <Numbers {...part} group="stage" />
        <Numbers {...part} group="deadline" />
        <People {...part} />
        {view.audits && <Records {...part} />}
      </div>
    ),
  });
}

const nameOf = ({ names, locale }: Pick<Part, 'names' | 'locale'>, team: TeamId): string =>
  teamName(names.teams, team, locale);

function ChooseTeam({ words, team, teams, ...part }: Part) {
  return (
    <form method="get" action={TEAM_PATH} className="redress-board__choose">
      <Select
        id="team"
        name="team"
        label={{ text: words('team:choose') }}
        items={[
          { value: '', text: words('team:titleAll') },
          ...teams.map((value) => ({ value, text: nameOf(part, value) })),
        ]}
        value={team ?? ''}
      />
      <Button text={words('team:show')} classes="govuk-button--secondary" />
    </form>
  );
}

/** Each number leads to the list that holds so many. */
function Numbers({ words, numbers, pausedSince, locale, group }: Part & { group: keyof typeof groups }) {
  return (
    <section>
      <h2 className="govuk-heading-m">{words(`team:group.${group}`)}</h2>
      <ul className={`redress-board__numbers redress-board__numbers--${group}`}>
        {groups[group].map((name) => {
          const { count = 0, chosen = {} } = numbers.find((one) => one.name === name) ?? {};
          const isUrgent = count > 0 && (name === 'overdue' || name === 'danger');
          return (
            <li key={name} className={isUrgent ? 'redress-board__urgent' : undefined}>
              <a className="govuk-link" href={withQuery(TEAM_CASES_PATH, queryOfChosen(chosen))} data-row>
                <span className="redress-board__count">{count}</span> {words(`team:number.${name}`)}
              </a>
              {name === 'paused' && pausedSince !== null && (
                <p className="govuk-body-s">
                  {words('team:pausedSince', { at: instant(pausedSince, locale) })}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function People(part: Part) {
  const { words, people } = part;
  const { compare } = new Intl.Collator(part.locale);
  const loads = people.toSorted(
    (a, b) => loadOf(b) - loadOf(a) || compare(personIn(part, a), personIn(part, b)),
  );
  const heads = ['person', 'load', 'cases', 'approvals', 'tasks', 'oldest', 'away'] as const;
  return (
    <Table
      classes="redress-cards"
      caption={words('team:people')}
      captionClasses="govuk-table__caption--m"
      head={heads.map((column) => ({ text: words(`team:column.${column}`) }))}
      firstCellIsHeader
      rows={loads.map((load) => rowOf(part, load))}
    />
  );
}

const Records = ({ words }: Part) => (
  <nav aria-label={words('team:records.kinds')}>
    <h2 className="govuk-heading-m">{words('team:records.kinds')}</h2>
    <ul className="govuk-list">
      {recordKinds.map((kind) => (
        <li key={kind}>
          <a className="govuk-link" href={recordsPath(kind)}>
            {words(`team:records.${kind}`)}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const loadOf = ({ counts }: LoadShown): number => counts.cases + counts.approvals + counts.tasks;
const personIn = ({ names }: BoardView, { person }: LoadShown): string => names.people.get(person) ?? person;

function rowOf(part: Part, load: LoadShown) {
  const { words, team } = part;
  const { person, counts, oldest } = load;
  const ofTeam = team === null ? {} : { team };
  const cases = (what: 'cases' | 'approvals') =>
    withQuery(TEAM_CASES_PATH, queryOfChosen({ ...carriedBy[what](person), ...ofTeam }));
  const cell = (column: 'load' | 'cases' | 'approvals' | 'tasks' | 'oldest' | 'away', text: ReactNode) => ({
    text,
    attributes: { 'data-label': words(`team:column.${column}`) },
  });
  const counted = (column: 'cases' | 'approvals' | 'tasks', href: string) =>
    cell(
      column,
      <a className="govuk-link" href={href}>
        {counts[column]}
        <span className="govuk-visually-hidden"> {words(`team:column.${column}`)}</span>
      </a>,
    );
  return [
    {
      text: (
        <a
          className="govuk-link"
          href={withQuery(HAND_OVER_PATH, new URLSearchParams({ person, ...ofTeam }).toString())}
          data-row
        >
          {personIn(part, load)}
        </a>
      ),
    },
    cell('load', loadOf(load)),
    counted('cases', cases('cases')),
    counted('approvals', cases('approvals')),
    counted('tasks', withQuery(WORK_PATH, queryOfTasks({ person, ...ofTeam }))),
    cell(
      'oldest',
      oldest !== null && (
        <a className="govuk-link redress-work__number" href={casePath(oldest)}>
          {oldest}
        </a>
      ),
    ),
    cell('away', away(part, load)),
  ];
}

function away({ words, locale, now }: Part, { absence }: LoadShown): string | null {
  if (absence === null) return null;
  const { from, until } = absence;
  const said = { from: instant(from, locale), until: instant(until, locale) };
  return from <= now ? words('team:awayUntil', said) : words('team:awayFrom', said);
}

/** The complaints behind a number of the board, the most urgent first. */
import { teamName } from '../../../domain/text/name.js';
import type { Chosen } from '../../../domain/people/board.js';
import { instant, roughly } from '../../../words/instants.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink, InsetText, Tag } from '../../parts/govuk/content/blocks.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { Checkboxes } from '../../parts/govuk/form/choices.js';
import { Table } from '../../parts/govuk/content/table.js';
import { TEAM_CASES_PATH, TEAM_PATH, casePath, withQuery } from '../paths.js';
import { ActingForm, Wrong } from './acting.js';
import { queryOfChosen, type CaseItem, type CasesView } from './board-view.js';

type Part = CasesView & Pick<DeskFrame, 'locale'> & { words: Words };

export function casesPage(frame: DeskFrame, view: CasesView): string {
  const words = wordsIn(frame.locale);
  const part = { ...view, locale: frame.locale, words };
  const title = titleOf(part);
  const { team } = view.chosen;
  return deskPage(frame, {
    title,
    at: 'team',
    children: (
      <div className="redress-board" id="cases">
        <BackLink
          href={withQuery(TEAM_PATH, team === undefined ? '' : `team=${team}`)}
          text={words('team:back')}
        />
        {view.acting?.wrong != null && <Wrong words={words} wrong={view.acting.wrong} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {view.items.length === 0 && <InsetText text={words('team:none')} />}
        {view.items.length > 0 &&
          (view.acting === null ? (
            <Cases {...part} />
          ) : (
            <ActingForm {...part} acting={view.acting}>
              <Cases {...part} />
            </ActingForm>
          ))}
        <Pages {...part} />
      </div>
    ),
  });
}

/** What the list holds, in words. */
function titleOf({ chosen, names, words, locale }: Part): string {
  const { stage, category, team, owner, approver, deadline, dueWithinHours } = chosen;
  const person = (id: string): string => names.people.get(id) ?? id;
  const marks = ['overdue', 'unowned', 'paused', 'danger'] as const;
  const said = [
    ...marks.filter((mark) => chosen[mark] === true).map((mark) => words(`team:number.${mark}`)),
    dueWithinHours !== undefined && words('team:dueWithin', { hours: dueWithinHours }),
    stage !== undefined && words('team:atStage', { stage: words(`terms:stage.${stage}`) }),
    deadline !== undefined && words(`team:number.deadline-${deadline}`),
    owner !== undefined && words('team:casesOf', { person: person(owner) }),
    approver !== undefined && words('team:approvalsOf', { person: person(approver) }),
    category !== undefined && (names.categories.get(category) ?? category),
    team !== undefined && teamName(names.teams, team, locale),
  ].filter((part) => part !== false);
  const isAll = Object.keys(chosen).every((name) => name === 'open' || name === 'team');
  return [...(isAll ? [words('team:number.open')] : []), ...said].join(words('work:dot'));
}

function Cases(part: Part) {
  const { words, items } = part;
  const heads = ['number', 'stage', 'category', 'due', 'owner'] as const;
  return (
    <Table
      classes="redress-cards"
      caption={words('team:byUrgency')}
      captionClasses="govuk-visually-hidden"
      head={heads.map((column) => ({ text: words(`team:column.${column}`) }))}
      firstCellIsHeader
      rows={items.map((item) => rowOf(part, item))}
    />
  );
}

function rowOf(part: Part, item: CaseItem) {
  const { words, names, acting, locale } = part;
  const { number, version, stage, category, owner, team } = item;
  const labelled = (column: 'stage' | 'category' | 'due' | 'owner') => ({
    attributes: { 'data-label': words(`team:column.${column}`) },
  });
  const link = (
    <a className="govuk-link redress-work__number" href={casePath(number)} data-row>
      {number}
    </a>
  );
  return [
    {
      text:
        acting === null ? (
          link
        ) : (
          <div className="redress-choose">
            <Checkboxes
              name="of"
              idPrefix={`of-${number}`}
              classes="govuk-checkboxes--small"
              items={[
                {
                  value: `${number}:${version}`,
                  text: (
                    <span className="govuk-visually-hidden">{words('team:many.choose', { number })}</span>
                  ),
                },
              ]}
              values={acting.chosen}
            />
            {link}
          </div>
        ),
    },
    { ...labelled('stage'), text: words(`terms:stage.${stage}`), classes: 'redress-beginning' },
    {
      ...labelled('category'),
      text: names.categories.get(category) ?? category,
      classes: 'redress-beginning',
    },
    { ...labelled('due'), text: <Due {...part} item={item} /> },
    {
      ...labelled('owner'),
      text: [
        owner === null ? words('work:nobody') : (names.people.get(owner) ?? owner),
        teamName(names.teams, team, locale),
      ].join(words('work:dot')),
    },
  ];
}

/** When it is due and what for, and what sets it apart. */
function Due({ words, locale, now, item }: Part & { item: CaseItem }) {
  const { nextDeadline, deadline, overdue, danger, trustedFlagger, pausedSince, unreadSince } = item;
  return (
    <>
      {overdue && <Tag text={words('work:overdue')} classes="govuk-tag--red" />}{' '}
      {danger && <Tag text={words('work:danger')} classes="govuk-tag--red" />}{' '}
      {trustedFlagger && <Tag text={words('work:flagger')} classes="govuk-tag--purple" />}{' '}
      {unreadSince !== null && (
        <Tag text={words('work:unread', { at: instant(unreadSince, locale) })} classes="govuk-tag--yellow" />
      )}{' '}
      {nextDeadline === null || deadline === null ? (
        words('work:noDate')
      ) : (
        <>
          <strong>
            {words(nextDeadline <= now ? 'work:late' : 'work:in', {
              left: roughly(nextDeadline - now, locale),
            })}
          </strong>
          {words('work:dot')}
          {words(`terms:deadline.${deadline}`)}
          {words('work:dot')}
          <time dateTime={new Date(nextDeadline).toISOString()}>{instant(nextDeadline, locale)}</time>
        </>
      )}
      {pausedSince !== null && <div>{words('team:pausedSince', { at: instant(pausedSince, locale) })}</div>}
    </>
  );
}

function Pages({ words, chosen, cursor, nextCursor }: Part) {
  if (cursor === null && nextCursor === null) return null;
  const to = (given: Chosen, more: Record<string, string>) =>
    withQuery(TEAM_CASES_PATH, queryOfChosen(given, more));
  return (
    <Pagination
      landmarkLabel={words('work:pages')}
      {...(cursor === null ? {} : { previous: { text: words('work:first'), href: to(chosen, {}) } })}
      {...(nextCursor === null
        ? {}
        : { next: { text: words('work:more'), href: to(chosen, { cursor: nextCursor }) } })}
    />
  );
}

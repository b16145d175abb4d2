/** Who read what, what became of files, and who changed the organisation: filtered by person and days. */
import type { ReactNode } from 'react';
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink, InsetText } from '../../parts/govuk/content/blocks.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Input } from '../../parts/govuk/form/input.js';
import { Select } from '../../parts/govuk/form/select.js';
import { casePath, custodyPath, recordsPath, TEAM_PATH, withQuery } from '../paths.js';

export const recordKinds = ['access', 'custody', 'acts', 'purges'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** An entry; `by` null: it came with a submission. `number`: the case, where it is one's. */
export type RecordShown = {
  key: string;
  at: number;
  by: string | null;
  what: string;
  number: string | null;
  /** Whose figures were shown. */
  about?: string | null;
  attachment: string | null;
};

export type RecordsView = {
  kind: RecordKind;
  items: readonly RecordShown[];
  /** As they were typed. */
  filters: Partial<Record<'person' | 'from' | 'until', string>>;
  cursor: string | null;
  nextCursor: string | null;
  people: ReadonlyMap<string, string>;
};

export function recordsPage(frame: DeskFrame, view: RecordsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { kind, items, filters, cursor, nextCursor, people } = view;
  const title = words(`team:records.${kind}`);
  const to = (more: Record<string, string>) =>
    withQuery(recordsPath(kind), new URLSearchParams({ ...filters, ...more }).toString());
  const labelled = (column: 'by' | 'what' | 'number') => ({
    attributes: { 'data-label': words(`team:records.column.${column}`) },
  });
  return deskPage(frame, {
    title,
    at: 'team',
    children: (
      <div className="redress-board" id="records">
        <BackLink href={TEAM_PATH} text={words('team:back')} />
        <h1 className="govuk-heading-l">{title}</h1>
        <nav className="moj-sub-navigation" aria-label={words('team:records.kinds')}>
          <ul className="moj-sub-navigation__list">
            {recordKinds.map((one) => (
              <li className="moj-sub-navigation__item" key={one}>
                <a
                  className="moj-sub-navigation__link"
                  href={recordsPath(one)}
                  aria-current={one === kind ? 'page' : undefined}
                >
                  {words(`team:records.${one}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form method="get" action={recordsPath(kind)} className="redress-board__choose">
          <Select
            id="person"
            name="person"
            label={{ text: words('team:records.by') }}
            items={[
              { value: '', text: words('work:filter.any') },
              ...[...people].map(([value, text]) => ({ value, text })),
            ]}
            value={filters.person ?? ''}
          />
          {(['from', 'until'] as const).map((name) => (
            <Input
              key={name}
              name={name}
              type="date"
              classes="govuk-input--width-10"
              label={{ text: words(`team:records.${name}`) }}
              value={filters[name]}
            />
          ))}
          <Button text={words('team:show')} classes="govuk-button--secondary" />
        </form>
        {items.length === 0 ? (
          <InsetText text={words('team:records.none')} />
        ) : (
          <Table
            classes="redress-cards"
            caption={words('team:records.newest')}
            captionClasses="govuk-table__caption--m"
            head={(['at', 'by', 'what', 'number'] as const).map((column) => ({
              text: words(`team:records.column.${column}`),
            }))}
            firstCellIsHeader
            rows={items.map((item) => [
              { text: <time dateTime={new Date(item.at).toISOString()}>{instant(item.at, locale)}</time> },
              {
                ...labelled('by'),
                text: item.by === null ? words('case:custody.filed') : (people.get(item.by) ?? item.by),
              },
              { ...labelled('what'), text: item.what },
              {
                ...labelled('number'),
                text: <About {...item} file={words('team:records.file')} people={people} />,
              },
            ])}
          />
        )}
        {(cursor !== null || nextCursor !== null) && (
          <Pagination
            landmarkLabel={words('work:pages')}
            {...(cursor === null ? {} : { previous: { text: words('work:first'), href: to({}) } })}
            {...(nextCursor === null
              ? {}
              : { next: { text: words('work:more'), href: to({ cursor: nextCursor }) } })}
          />
        )}
      </div>
    ),
  });
}

function About({
  number,
  about,
  attachment,
  file,
  people,
}: RecordShown & Pick<RecordsView, 'people'> & { file: string }): ReactNode {
  if (number === null) return about ? (people.get(about) ?? about) : null;
  return (
    <>
      <a className="govuk-link redress-work__number" href={casePath(number)} data-row>
        {number}
      </a>
      {attachment !== null && (
        <>
          {' '}
          <a className="govuk-link" href={custodyPath(number, attachment)}>
            {file}
            <span className="govuk-visually-hidden"> {number}</span>
          </a>
        </>
      )}
    </>
  );
}

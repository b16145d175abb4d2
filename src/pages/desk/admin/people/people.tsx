/** Everybody who is or was on the staff. */
import { teamName, type NameInEach } from '../../../../domain/text/name.js';
import type { OnRoster } from '../../../../cases/admin/read-people.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { Tag } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage, Pages } from '../admin-page.js';
import { NEW_PERSON_PATH, PEOPLE_PATH, personPath } from '../paths.js';

export type PeopleView = {
  people: readonly OnRoster[];
  teams: ReadonlyMap<string, NameInEach>;
  cursor: string | null;
  nextCursor: string | null;
};

const columns = ['person', 'role', 'team', 'state', 'signedIn', 'carries'] as const;

export function peoplePage(frame: DeskFrame, { people, teams, ...pages }: PeopleView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`admin:column.${column}`) },
  });
  const named = (ids: readonly string[]) =>
    ids.map((id) => teamName(teams, id, locale)).join(words('policy:comma'));
  const posts = ({ team, leads, supervises }: OnRoster): string[] => [
    team === null ? words('admin:people.noTeam') : named([team]),
    ...(leads.length === 0 ? [] : [words('admin:people.leads', { teams: named(leads) })]),
    ...(supervises.length === 0 ? [] : [words('admin:people.supervises', { teams: named(supervises) })]),
  ];
  return adminPage(frame, {
    title: words('admin:pages.people.title'),
    children: (
      <>
        <Button href={NEW_PERSON_PATH} text={words('admin:people.add')} />
        <Table
          classes="redress-cards"
          head={columns.map((column) => ({ text: words(`admin:column.${column}`) }))}
          firstCellIsHeader
          rows={people.map((person) => [
            {
              text: (
                <a className="govuk-link" href={personPath(person.id)} data-row>
                  {person.name}
                </a>
              ),
            },
            { ...labelled('role'), text: words(`door:signIn.role.${person.role}`) },
            { ...labelled('team'), text: posts(person).join(words('policy:semicolon')) },
            { ...labelled('state'), text: <States person={person} locale={locale} /> },
            {
              ...labelled('signedIn'),
              text: person.signedInAt === null ? words('admin:never') : instant(person.signedInAt, locale),
            },
            { ...labelled('carries'), text: person.load },
          ])}
        />
        <Pages frame={frame} path={PEOPLE_PATH} {...pages} />
      </>
    ),
  });
}

/** Whether somebody works here, and is there. */
export function States({ person, locale }: { person: OnRoster } & Pick<DeskFrame, 'locale'>) {
  const words = wordsIn(locale);
  const { active, awayUntil, onCall } = person;
  const until = awayUntil === null ? null : instant(awayUntil, locale);
  return (
    <>
      <Tag
        text={words(active ? 'admin:people.active' : 'admin:people.left')}
        classes={active ? 'govuk-tag--green' : 'govuk-tag--grey'}
      />
      {onCall && (
        <>
          {' '}
          <Tag text={words('admin:people.onCall')} classes="govuk-tag--blue" />
        </>
      )}
      {until !== null && <span> {words('admin:people.awayUntil', { until })}</span>}
    </>
  );
}

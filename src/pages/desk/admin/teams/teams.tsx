/** The teams, and the classes of complaints that go to them. */
import type { ClassRead, TeamsRead } from '../../../../cases/admin/read-teams.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { Tag } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage } from '../admin-page.js';
import { classPath, NEW_CLASS_PATH, NEW_TEAM_PATH, teamPath } from '../paths.js';

export type TeamsView = TeamsRead & { done: string | null };

export function teamsPage(frame: DeskFrame, { teams, classes, people, done }: TeamsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const labelled = (column: 'classes' | 'people' | 'open' | 'lead' | 'team' | 'kind' | 'state') => ({
    attributes: { 'data-label': words(`admin:column.${column}`) },
  });
  const head = (...columns: (Parameters<typeof labelled>[0] | 'class')[]) =>
    columns.map((column) => ({ text: words(`admin:column.${column}`) }));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const teamName = (id: string) => teams.find((team) => team.id === id)?.name[locale] ?? id;
  return adminPage(frame, {
    ...{ title: words('admin:pages.teams.title'), done },
    children: (
      <>
        <Button href={NEW_TEAM_PATH} text={words('admin:teams.add')} />
        <Table
          classes="redress-cards"
          caption={words('admin:teams.heading')}
          captionClasses="govuk-table__caption--m"
          head={head('team', 'lead', 'classes', 'people', 'open')}
          firstCellIsHeader
          rows={teams.map((team) => [
            {
              text: (
                <>
                  <a className="govuk-link" href={teamPath(team.id)} data-row>
                    {team.name[locale]}
                  </a>{' '}
                  {!team.active && <Tag text={words('admin:teams.retired')} classes="govuk-tag--grey" />}
                </>
              ),
            },
            {
              ...labelled('lead'),
              text: team.lead === null ? words('admin:teams.nobody') : (names.get(team.lead) ?? team.lead),
            },
            { ...labelled('classes'), text: team.classes.join(words('policy:comma')) },
            { ...labelled('people'), text: team.people },
            { ...labelled('open'), text: team.open },
          ])}
        />
        <p className="govuk-body">{words('admin:teams.classesText')}</p>
        <Button
          href={NEW_CLASS_PATH}
          text={words('admin:teams.addClass')}
          classes="govuk-button--secondary"
        />
        <Table
          classes="redress-cards"
          caption={words('admin:teams.classes')}
          captionClasses="govuk-table__caption--m"
          head={head('class', 'kind', 'team', 'state', 'people', 'open')}
          firstCellIsHeader
          rows={classes.map((one) => [
            {
              text: (
                <a className="govuk-link" href={classPath(one.id)} data-row>
                  {shown(one)?.name[locale] ?? one.id}
                </a>
              ),
            },
            { ...labelled('kind'), text: kindOf(one, locale) },
            { ...labelled('team'), text: teamName(shown(one)?.team ?? '') },
            { ...labelled('state'), text: <ClassState one={one} locale={locale} /> },
            { ...labelled('people'), text: one.trained },
            { ...labelled('open'), text: one.open },
          ])}
        />
      </>
    ),
  });
}

const shown = ({ is, was }: ClassRead) => is ?? was;

const kindOf = (one: ClassRead, locale: Locale): string => {
  const kind = shown(one)?.kind;
  return kind === undefined ? '' : wordsIn(locale)(`admin:class.kinds.${kind}`);
};

function ClassState({ one: { is, was }, locale }: { one: ClassRead; locale: Locale }) {
  const words = wordsIn(locale);
  if (is === null && was === null) return <Tag text={words('admin:teams.gone')} classes="govuk-tag--grey" />;
  if (was === null) return <Tag text={words('admin:teams.drafted')} classes="govuk-tag--yellow" />;
  if (is === null) return <Tag text={words('admin:teams.leaving')} classes="govuk-tag--yellow" />;
  return JSON.stringify(is) === JSON.stringify(was) ? null : (
    <Tag text={words('admin:teams.changing')} classes="govuk-tag--yellow" />
  );
}

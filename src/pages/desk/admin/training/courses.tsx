/** Courses, and what is required: the list. */
import type { CourseTaught } from '../../../../cases/training/read-courses.js';
import { staffRoles } from '../../../../domain/people/relations.js';
import type { Requirement } from '../../../../domain/training/gate.js';
import type { Category, Locale } from '../../../../domain/vocabulary.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn, type Words } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { Tag } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { withQuery } from '../../paths.js';
import { adminPage } from '../admin-page.js';
import { coursePath, NEW_COURSE_PATH, REQUIREMENT_PATH } from '../paths.js';

/** Classes as people call them. */
export type ClassNames = ReadonlyMap<Category, string>;

export type CoursesView = {
  courses: readonly CourseTaught[];
  requirements: readonly Requirement[];
  classes: ClassNames;
  now: number;
  done: string | null;
};

/** By whom something is needed. */
export const neededBy = (
  { of, name }: Pick<Requirement, 'of' | 'name'>,
  classes: ClassNames,
  words: Words,
): string =>
  of === 'class'
    ? words('training:admin.classNeeds', { name: classes.get(name) ?? name })
    : words('training:admin.roleNeeds', { name: roleName(name, words) });

/** What a role is called; its id where it is none any more. */
function roleName(name: string, words: Words): string {
  const role = staffRoles.find((one) => one === name);
  return role === undefined ? name : words(`door:signIn.role.${role}`);
}

export const requirementPath = ({ of, name, course }: Omit<Requirement, 'since'>): string =>
  withQuery(REQUIREMENT_PATH, new URLSearchParams({ needed: `${of}:${name}`, course }).toString());

export function coursesPage(frame: DeskFrame, view: CoursesView): string {
  const { locale } = frame;
  const { courses, requirements, classes, now, done } = view;
  const words = wordsIn(locale);
  const labelled = (column: 'valid' | 'version' | 'needed' | 'since') => ({
    attributes: { 'data-label': words(`training:column.${column}`) },
  });
  return adminPage(frame, {
    ...{ title: words('training:admin.title'), done },
    children: (
      <>
        <p className="govuk-body">{words('training:admin.text')}</p>
        <Table
          classes="redress-cards"
          caption={words('training:admin.courses')}
          captionClasses="govuk-table__caption--m"
          head={(['course', 'valid', 'version'] as const).map((column) => ({
            text: words(`training:column.${column}`),
          }))}
          firstCellIsHeader
          rows={courses.map(({ id, name, validDays, current }) => [
            {
              text: (
                <a className="govuk-link" href={coursePath(id)} data-row>
                  {name[locale]}
                </a>
              ),
            },
            {
              ...labelled('valid'),
              text:
                validDays === null
                  ? words('training:forGood')
                  : words('training:admin.days', { n: validDays }),
            },
            { ...labelled('version'), text: current.version },
          ])}
        />
        <Button href={NEW_COURSE_PATH} text={words('training:admin.add')} classes="govuk-button--secondary" />
        <Table
          classes="redress-cards"
          caption={words('training:admin.requirements')}
          captionClasses="govuk-table__caption--m"
          head={(['needed', 'course', 'since'] as const).map((column) => ({
            text: words(`training:column.${column}`),
          }))}
          firstCellIsHeader
          rows={requirements.map((requirement) => {
            const name = courses.find(({ id }) => id === requirement.course)?.name[locale];
            return [
              { text: neededBy(requirement, classes, words) },
              {
                attributes: { 'data-label': words('training:column.course') },
                text: (
                  <a className="govuk-link" href={requirementPath(requirement)}>
                    {name ?? requirement.course}
                  </a>
                ),
              },
              {
                ...labelled('since'),
                text: <InForce {...{ since: requirement.since, now, locale }} />,
              },
            ];
          })}
        />
        <Button href={REQUIREMENT_PATH} text={words('training:admin.require')} />
      </>
    ),
  });
}

export function InForce({ since, now, locale }: { since: number | null; now: number; locale: Locale }) {
  const words = wordsIn(locale);
  if (since === null) return <Tag text={words('training:admin.off')} classes="govuk-tag--grey" />;
  const at = instant(since, locale);
  return since <= now ? (
    <Tag text={words('training:admin.required', { at })} classes="govuk-tag--green" />
  ) : (
    <Tag text={words('training:admin.requiredFrom', { at })} classes="govuk-tag--yellow" />
  );
}

/** The reader's own courses: what they need, what they have, until when. */
import type { MyCourse } from '../../../cases/training/read-courses.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { InsetText } from '../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../parts/govuk/content/notification-banner.js';
import { Table } from '../../parts/govuk/content/table.js';
import { myCoursePath } from '../paths.js';
import { StandingTag, untilOf } from './said.js';

export type MineView = { courses: readonly MyCourse[]; passed: string | null };

const columns = ['course', 'state', 'until'] as const;

export function myTrainingPage(frame: DeskFrame, { courses, passed }: MineView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const now = courses.find(({ course }) => course.id === passed);
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`training:column.${column}`) },
  });
  return deskPage(frame, {
    title: words('training:title'),
    at: 'training',
    children: (
      <div className="redress-board" id="training">
        {now !== undefined && (
          <NotificationBanner
            type="success"
            titleText={words('training:state.valid')}
            text={words('training:passedNow', { course: now.course.name[locale] })}
          />
        )}
        <h1 className="govuk-heading-l">{words('training:title')}</h1>
        <p className="govuk-body">{words('training:text')}</p>
        {courses.length === 0 ? (
          <InsetText text={words('training:none')} />
        ) : (
          <Table
            classes="redress-cards"
            head={columns.map((column) => ({ text: words(`training:column.${column}`) }))}
            firstCellIsHeader
            rows={courses.map(({ course, standing }) => [
              {
                text: (
                  <a className="govuk-link" href={myCoursePath(course.id)} data-row>
                    {course.name[locale]}
                  </a>
                ),
              },
              { ...labelled('state'), text: <StandingTag state={standing.state} locale={locale} /> },
              { ...labelled('until'), text: untilOf(standing, locale) },
            ])}
          />
        )}
      </div>
    ),
  });
}

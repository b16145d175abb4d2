/** Who is trained for what, and what whoever leads them does about it. */
import type { ImportChecked } from '../../../../cases/training/import-records.js';
import type { Trained } from '../../../../cases/training/read-team.js';
import type { CourseTaught } from '../../../../cases/training/read-courses.js';
import type { NameInEach } from '../../../../domain/text/name.js';
import type { Locale, TeamId } from '../../../../domain/vocabulary.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { NotificationBanner } from '../../../parts/govuk/content/notification-banner.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { ErrorSummary } from '../../../parts/govuk/form/error-summary.js';
import { Import } from './import.js';
import { Pages } from '../../admin/admin-page.js';
import { AdminForm, Choose, DayInput, TextInput, textOf, type FormState } from '../../admin/form.js';
import { TEAM_TRAINING_PATH } from '../../paths.js';
import { StandingTag, untilOf } from '../../training/said.js';
import { insightsPage } from '../insights-page.js';

export type TeamTrainingView = {
  trained: readonly Trained[];
  /** Whose training is the reader's to keep, and in what. */
  people: readonly { id: string; name: string }[];
  courses: readonly CourseTaught[];
  teams: ReadonlyMap<TeamId, NameInEach>;
  only: boolean;
  /** From which line on. */
  from: number;
  done: string | null;
  /** What a check of a table found. */
  checked: ImportChecked | null;
  form: FormState;
};

const columns = ['person', 'team', 'course', 'state', 'until', 'passed'] as const;

export function teamTrainingPage(frame: DeskFrame, view: TeamTrainingView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { trained, people, only, from, done, form } = view;
  const shown = trained.filter(({ standing: { state } }) => !only || urgent.some((one) => one === state));
  return insightsPage(frame, {
    title: words('training:team.title'),
    place: 'training',
    id: 'team-training',
    children: (
      <>
        {done !== null && (
          <NotificationBanner type="success" titleText={words('training:team.title')} text={done} />
        )}
        {form.wrong.length > 0 && (
          <ErrorSummary
            titleText={words('case:error.summary')}
            errorList={form.wrong.map((wrong) => ({ text: textOf(words, wrong), href: `#${wrong.field}` }))}
          />
        )}
        <h1 className="govuk-heading-l">{words('training:team.title')}</h1>
        <p className="govuk-body">{words('training:team.text')}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={only ? TEAM_TRAINING_PATH : `${TEAM_TRAINING_PATH}?only=urgent`}>
            {words(only ? 'training:team.all' : 'training:team.only')}
          </a>
        </p>
        {shown.length === 0 ? (
          <InsetText text={words('training:team.none')} />
        ) : (
          <Standings {...view} trained={shown.slice(from, from + ON_A_PAGE)} locale={locale} />
        )}
        <Pages
          {...{ frame, path: only ? `${TEAM_TRAINING_PATH}?only=urgent` : TEAM_TRAINING_PATH }}
          cursor={from === 0 ? null : String(from)}
          nextCursor={from + ON_A_PAGE < shown.length ? String(from + ON_A_PAGE) : null}
        />
        <ul className="govuk-list">
          {(['csv', 'json'] as const).map((kind) => (
            <li key={kind}>
              <a className="govuk-link" href={`${TEAM_TRAINING_PATH}.${kind}`}>
                {words(`training:team.${kind}`)}
              </a>
            </li>
          ))}
        </ul>
        {people.length > 0 && <Keeping {...view} locale={locale} />}
      </>
    ),
  });
}

const ON_A_PAGE = 50;
const urgent = ['missing', 'expiring', 'due', 'excepted'] as const;

function Standings({ trained, teams, form, locale }: TeamTrainingView & { locale: Locale }) {
  const words = wordsIn(locale);
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`training:column.${column}`) },
  });
  return (
    <Table
      classes="redress-cards"
      head={columns.map((column) => ({ text: words(`training:column.${column}`) }))}
      firstCellIsHeader
      rows={trained.map(({ person, course, standing, record, isKept }) => [
        { text: person.name },
        { ...labelled('team'), text: (person.team && teams.get(person.team)?.[locale]) ?? person.team ?? '' },
        { ...labelled('course'), text: course.name[locale] },
        { ...labelled('state'), text: <StandingTag state={standing.state} locale={locale} /> },
        { ...labelled('until'), text: untilOf(standing, locale) },
        {
          ...labelled('passed'),
          text:
            record === null ? (
              words('training:never')
            ) : (
              <>
                {instant(record.passedAt, locale)}
                {isKept && (
                  <form method="post" action={`${TEAM_TRAINING_PATH}/end`}>
                    <input type="hidden" name="idempotencyKey" value={`${form.formKey}-${record.id}`} />
                    <input type="hidden" name="id" value={record.id} />
                    <button
                      className="redress-link-button"
                      aria-label={words('training:team.endOf', {
                        ...{ person: person.name, course: course.name[locale] },
                      })}
                    >
                      {words('training:team.end')}
                    </button>
                  </form>
                )}
              </>
            ),
        },
      ])}
    />
  );
}

function Keeping({ people, courses, checked, form, locale }: TeamTrainingView & { locale: Locale }) {
  const words = wordsIn(locale);
  const of = { form, locale };
  const choose = { value: '', text: words('training:field.choose') };
  const whom = (prefix: string) => (
    <>
      <Choose
        {...of}
        name={`${prefix}person`}
        label={words('training:field.person')}
        items={[choose, ...people.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Choose
        {...of}
        name={`${prefix}course`}
        label={words('training:field.course')}
        items={[choose, ...courses.map(({ id, name }) => ({ value: id, text: name[locale] }))]}
      />
    </>
  );
  const isWrong = (fields: readonly string[]) => form.wrong.some(({ field }) => fields.includes(field));
  return (
    <div className="redress-narrow">
      <Details summaryText={words('training:team.record')} open={isWrong(['person', 'course', 'passedAt'])}>
        <AdminForm action={`${TEAM_TRAINING_PATH}/record`} form={form}>
          {whom('')}
          <DayInput {...of} name="passedAt" label={words('training:field.passedOn')} />
          <Button text={words('training:team.record')} />
        </AdminForm>
      </Details>
      <Details
        summaryText={words('training:team.except')}
        open={isWrong(['excepted-person', 'excepted-course', 'until', 'why'])}
      >
        <p className="govuk-body">{words('training:team.exceptText')}</p>
        <AdminForm
          action={`${TEAM_TRAINING_PATH}/except`}
          form={{ ...form, formKey: `${form.formKey}-except` }}
        >
          {whom('excepted-')}
          <DayInput {...of} name="until" label={words('training:field.until')} />
          <TextInput {...of} name="why" label={words('training:field.why')} />
          <Button text={words('training:team.except')} />
        </AdminForm>
      </Details>
      <Details summaryText={words('training:team.import')} open={checked !== null}>
        <Import {...of} checked={checked} />
      </Details>
    </div>
  );
}

/** All meetings, the open actions, and the form that calls another meeting. */
import type { MeetingHead, StoredAction } from '../../../../cases/insights/meetings/read-meetings.js';
import type { ReportHead } from '../../../../domain/insights/report.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Pages } from '../../admin/admin-page.js';
import { AdminForm, Choose, TextInput, type FormState } from '../../admin/form.js';
import { ACTIONS_PATH, meetingPath, MEETINGS_PATH } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { count } from '../said.js';
import { Wrongs } from '../wrongs.js';
import { Actions } from './actions.js';
import { reportPhrase } from './sheet.js';

export type MeetingsView = {
  items: readonly MeetingHead[];
  cursor: string | null;
  nextCursor: string | null;
  /** Those that are open. */
  actions: readonly StoredAction[];
  /** There are more than these, the newest. */
  moreActions: boolean;
  people: ReadonlyMap<string, string>;
  reports: readonly ReportHead[];
  form: FormState;
  mayWrite: boolean;
  /** The day it is. */
  today: string;
};

export function meetingsPage(frame: DeskFrame, view: MeetingsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { items, cursor, nextCursor, actions, moreActions, people, form, mayWrite, today } = view;
  const labelled = (column: 'on' | 'present') => ({
    attributes: { 'data-label': words(`meetings:column.${column}`) },
  });
  return insightsPage(frame, {
    title:
      form.wrong.length === 0
        ? words('meetings:title')
        : words('door:error', { title: words('meetings:title') }),
    ...{ place: 'meetings', id: 'meetings' },
    children: (
      <>
        <Wrongs form={form} locale={locale} />
        <h1 className="govuk-heading-l">{words('meetings:title')}</h1>
        <p className="govuk-body">{words('meetings:text')}</p>
        {items.length === 0 ? (
          <InsetText text={words('meetings:none')} />
        ) : (
          <Table
            classes="redress-cards"
            caption={words('meetings:list')}
            captionClasses="govuk-table__caption--m"
            head={(['meeting', 'on', 'present'] as const).map((column) => ({
              text: words(`meetings:column.${column}`),
            }))}
            firstCellIsHeader
            rows={items.map((one) => [
              {
                text: (
                  <a className="govuk-link" href={meetingPath(one.id)} data-row>
                    {words('meetings:one', { day: one.heldOn })}
                  </a>
                ),
              },
              { ...labelled('on'), text: reportPhrase(one, locale) },
              {
                ...labelled('present'),
                text: one.present.map((id) => people.get(id) ?? id).join(words('improvement:and')),
              },
            ])}
          />
        )}
        <Pages {...{ frame, cursor, nextCursor }} path={MEETINGS_PATH} />
        <Actions
          {...{ actions, people, today, locale }}
          title={words('meetings:open')}
          none={words('meetings:noOpen')}
        />
        {moreActions && (
          <p className="govuk-hint">{words('meetings:moreOpen', { n: count(actions.length, locale) })}</p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={`${ACTIONS_PATH}.csv`}>
            {words('meetings:csv')}
          </a>
        </p>
        {mayWrite && <Call {...view} locale={locale} />}
      </>
    ),
  });
}

function Call({ reports, form, locale }: MeetingsView & { locale: DeskFrame['locale'] }) {
  const words = wordsIn(locale);
  return (
    <div className="redress-narrow">
      <h2 className="govuk-heading-m">{words('meetings:call')}</h2>
      <p className="govuk-body">{words(reports.length === 0 ? 'meetings:noReport' : 'meetings:callText')}</p>
      {reports.length > 0 && (
        <AdminForm action={`${MEETINGS_PATH}/call`} form={form}>
          <Choose
            {...{ form, locale }}
            name="report"
            label={words('meetings:field.report')}
            items={reports.map((report) => ({
              value: `${report.name}:${report.version}`,
              text: reportPhrase({ report: report.name, version: report.version }, locale),
            }))}
          />
          <TextInput
            {...{ form, locale }}
            name="heldOn"
            label={words('meetings:field.heldOn')}
            type="date"
            classes="govuk-input--width-10"
          />
          <Button text={words('meetings:call')} />
        </AdminForm>
      )}
    </div>
  );
}

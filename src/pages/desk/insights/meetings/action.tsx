/** An action: what a meeting decided, who does it by when, and what was done with it. */
import type { ActionRead } from '../../../../cases/insights/meetings/read-meetings.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../../parts/govuk/content/notification-banner.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { AdminForm, Choose, TextArea, TextInput, type FormState } from '../../admin/form.js';
import { actionPath, meetingPath } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { offered, type Around } from '../suggestions/said.js';
import { Wrongs } from '../wrongs.js';
import { stageOf } from './sheet.js';

export type ActionView = Pick<Around, 'people' | 'here'> & {
  action: ActionRead;
  form: FormState;
  done: string | null;
  mayWrite: boolean;
  /** Whether the reader is to do it. */
  isOwn: boolean;
  today: string;
};

export function actionPage(frame: DeskFrame, view: ActionView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { action, people, here, form, done, mayWrite, isOwn, today } = view;
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  const own = (act: string): FormState => ({ ...form, formKey: `${form.formKey}-${act}` });
  const isOpen = action.stage === 'open';
  return insightsPage(frame, {
    title: form.wrong.length === 0 ? action.title : words('door:error', { title: action.title }),
    ...{ place: 'meetings', id: 'action' },
    children: (
      <div className="redress-narrow">
        {frame.who?.hasBoard === true && (
          <BackLink href={meetingPath(action.meeting)} text={words('meetings:back')} />
        )}
        <Wrongs form={form} locale={locale} />
        {done !== null && (
          <NotificationBanner type="success" titleText={words('meetings:done.title')} text={done} />
        )}
        <h1 className="govuk-heading-l">{action.title}</h1>
        <SummaryList
          rows={[
            row(words('meetings:column.stage'), stageOf(action, today, words)),
            row(words('meetings:column.owner'), people.get(action.owner) ?? action.owner),
            row(words('meetings:column.due'), action.dueOn),
            ...(action.reason === null ? [] : [row(words('meetings:field.reason'), action.reason)]),
          ]}
        />
        {isOpen && (mayWrite || isOwn) && (
          <AdminForm action={`${actionPath(action.id)}/finish`} form={own('finish')}>
            <Button text={words('meetings:act.finish')} />
          </AdminForm>
        )}
        {isOpen && mayWrite && (
          <>
            <AdminForm action={`${actionPath(action.id)}/change`} form={own('change')}>
              <h2 className="govuk-heading-m">{words('meetings:act.change')}</h2>
              <ActionFields {...{ form, people, here, locale }} />
              <Button text={words('meetings:save')} classes="govuk-button--secondary" />
            </AdminForm>
            <AdminForm action={`${actionPath(action.id)}/drop`} form={own('drop')}>
              <h2 className="govuk-heading-m">{words('meetings:act.drop')}</h2>
              <TextArea {...{ form, locale }} name="reason" label={words('meetings:field.reason')} rows={2} />
              <Button text={words('meetings:act.drop')} classes="govuk-button--warning" />
            </AdminForm>
          </>
        )}
        <Table
          classes="redress-cards"
          caption={words('meetings:history')}
          captionClasses="govuk-table__caption--m"
          head={(['at', 'by', 'what'] as const).map((column) => ({
            text: words(`meetings:column.${column}`),
          }))}
          firstCellIsHeader
          rows={action.history.map(({ at, by, act }) => [
            { text: instant(at, locale) },
            { text: people.get(by) ?? by, attributes: { 'data-label': words('meetings:column.by') } },
            {
              text: words(`team:records.acted.${act}`),
              attributes: { 'data-label': words('meetings:column.what') },
            },
          ])}
        />
      </div>
    ),
  });
}

/** What is decided, who does it, by when. */
export function ActionFields({
  form,
  locale,
  ...around
}: Pick<Around, 'people' | 'here'> & { form: FormState; locale: Locale }) {
  const words = wordsIn(locale);
  const of = { form, locale };
  return (
    <>
      <TextInput {...of} name="title" label={words('meetings:field.title')} />
      <Choose
        {...of}
        name="owner"
        label={words('meetings:field.owner')}
        items={[
          { value: '', text: words('meetings:field.choose') },
          ...offered(around, form.typed.get('owner')),
        ]}
      />
      <TextInput
        {...of}
        name="dueOn"
        label={words('meetings:field.dueOn')}
        type="date"
        classes="govuk-input--width-10"
      />
    </>
  );
}

/** A meeting: its pack, its minutes, what it decided, and the forms for both. */
import type { MeetingRead } from '../../../../cases/insights/meetings/read-meetings.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../../parts/govuk/content/notification-banner.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Checkboxes } from '../../../parts/govuk/form/choices.js';
import { AdminForm, errorOf, TextArea, TextInput, type FormState } from '../../admin/form.js';
import { meetingPath, MEETINGS_PATH, withQuery } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { offered, type Around } from '../suggestions/said.js';
import { Wrongs } from '../wrongs.js';
import { ActionFields } from './action.js';
import { Actions } from './actions.js';
import { reportPhrase, sheetsOf, type Sheet } from './sheet.js';

export type MeetingView = Pick<Around, 'people' | 'here'> & {
  meeting: MeetingRead;
  /** Of the minutes and of a new action. */
  forms: Record<'minutes' | 'action', FormState>;
  done: string | null;
  mayWrite: boolean;
  today: string;
};

export function meetingPage(frame: DeskFrame, view: MeetingView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { meeting, people, forms, done, mayWrite, today } = view;
  const { id, heldOn, pack, causes, minutes, present, actions } = meeting;
  const title = words('meetings:one', { day: heldOn });
  const wrong = [...forms.minutes.wrong, ...forms.action.wrong];
  const name = (person: string): string => people.get(person) ?? person;
  return insightsPage(frame, {
    title: wrong.length === 0 ? title : words('door:error', { title }),
    ...{ place: 'meetings', id: 'meeting' },
    children: (
      <>
        <BackLink href={MEETINGS_PATH} text={words('meetings:back')} />
        <Wrongs form={{ wrong }} locale={locale} />
        {done !== null && (
          <NotificationBanner type="success" titleText={words('meetings:done.title')} text={done} />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          {words('meetings:field.report')}
          {words('terms:colon')}
          {reportPhrase(meeting, locale)}
        </p>
        <p className="govuk-body">
          {words('meetings:made', { at: instant(meeting.madeAt, locale), person: name(meeting.madeBy) })}
        </p>
        <ul className="govuk-list redress-unprinted">
          <li>
            <a className="govuk-link" href={withQuery(`${meetingPath(id)}.md`, `lang=${locale}`)}>
              {words('meetings:markdown')}
            </a>
          </li>
          <li>
            <a className="govuk-link" href={`${meetingPath(id)}.json`}>
              {words('meetings:json')}
            </a>
          </li>
          <li className="govuk-hint">{words('meetings:print')}</li>
        </ul>
        {sheetsOf(pack, { causes, people, heldOn }, locale).map((sheet) => (
          <Part key={sheet.name} sheet={sheet} />
        ))}
        <h2 className="govuk-heading-m">{words('meetings:minutes')}</h2>
        {present.length > 0 && (
          <p className="govuk-body">
            {words('meetings:column.present')}
            {words('terms:colon')}
            {present.map(name).join(words('improvement:and'))}
          </p>
        )}
        <p className="govuk-body redress-written">{minutes === '' ? words('meetings:noMinutes') : minutes}</p>
        <Actions
          {...{ actions, people, today, locale }}
          title={words('meetings:actions')}
          none={words('meetings:noActions')}
        />
        {mayWrite && <Forms {...view} locale={locale} />}
      </>
    ),
  });
}

/** A section of the pack; on a phone each of its rows is a card. */
const Part = ({ sheet: { title, head, rows, none } }: { sheet: Sheet }) =>
  rows.length === 0 ? (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{none}</p>
    </>
  ) : (
    <Table
      classes="redress-cards"
      caption={title}
      captionClasses="govuk-table__caption--m"
      head={head.map((text) => ({ text }))}
      firstCellIsHeader
      rows={rows.map((row) =>
        row.map((text, at) => ({
          text,
          ...(at > 0 && { attributes: { 'data-label': head[at] ?? '' } }),
        })),
      )}
    />
  );

function Forms({ meeting: { id }, people, here, forms, locale }: MeetingView & { locale: Locale }) {
  const words = wordsIn(locale);
  const of = { form: forms.minutes, locale };
  const present = forms.minutes.typed.get('present') ?? [];
  return (
    <div className="redress-narrow redress-unprinted">
      <h2 className="govuk-heading-m">{words('meetings:addAction')}</h2>
      <AdminForm action={`${meetingPath(id)}/decide`} form={forms.action}>
        <ActionFields {...{ form: forms.action, people, here, locale }} />
        <Button text={words('meetings:addAction')} />
      </AdminForm>
      <AdminForm action={`${meetingPath(id)}/minute`} form={forms.minutes}>
        <h2 className="govuk-heading-m">{words('meetings:minutes')}</h2>
        <TextInput
          {...of}
          name="heldOn"
          label={words('meetings:field.heldOn')}
          type="date"
          classes="govuk-input--width-10"
        />
        <Checkboxes
          name="present"
          classes="govuk-checkboxes--small"
          fieldset={{ legend: { text: words('meetings:field.present') } }}
          items={offered({ people, here }, present)}
          values={present}
          {...errorOf(of, 'present')}
        />
        <TextArea {...of} name="minutes" label={words('meetings:field.minutes')} rows={10} />
        <Button text={words('meetings:saveMinutes')} />
      </AdminForm>
    </div>
  );
}

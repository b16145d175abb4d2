/** Somebody's own figures, what they say of them, and who looked. */
import type { HandlersRead } from '../../../../cases/insights/handlers/read-handlers.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../../parts/govuk/content/notification-banner.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Textarea } from '../../../parts/govuk/form/textarea.js';
import { OWN_FIGURES_PATH } from '../../paths.js';
import { AdminForm, errorOf, first, type FormState } from '../../admin/form.js';
import { insightsPage } from '../insights-page.js';
import { count } from '../said.js';
import { Wrongs } from '../wrongs.js';
import { Choose, FunnelOf, Method } from './parts.js';
import { timeOf, valueNames, valuesOf } from './values.js';

export type OwnView = HandlersRead & {
  looks: { by: string; at: number }[];
  names: ReadonlyMap<string, string>;
  /** Of the note. */
  form: FormState;
  saved: boolean;
  now: number;
};

export function ownPage(frame: DeskFrame, view: OwnView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { shown, measures, people, span, zone, looks, names, form, saved, now } = view;
  const me = shown[0]?.id ?? '';
  const own = people.get(me);
  const meAlone = new Map(shown.map(({ id, name }) => [id, name]));
  const title = words('handlers:ownTitle');
  const labelled = (column: (typeof valueNames)[number]) => ({
    attributes: { 'data-label': words(`handlers:column.${column}`) },
  });
  const mine = measures.map((measure) => ({
    measure,
    found: measure.funnel?.handlers.find(({ handler }) => handler === me),
  }));
  return insightsPage(frame, {
    title,
    place: 'own',
    id: 'own-figures',
    children: (
      <>
        {saved && (
          <NotificationBanner
            type="success"
            titleText={words('handlers:note')}
            text={words('handlers:saved')}
          />
        )}
        <Wrongs {...{ form, locale }} />
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words('handlers:ownText')}</p>
        <Choose path={OWN_FIGURES_PATH} {...{ span, zone, now, locale }} />
        <ul className="govuk-list govuk-list--bullet">
          <li>
            {words('handlers:column.cases')}
            {words('terms:colon')}
            {count(own?.cases ?? 0, locale)}
          </li>
          {(['review', 'investigation'] as const).map((stage) => (
            <li key={stage}>
              {words(`handlers:column.${stage}`)}
              {words('terms:colon')}
              {timeOf(own?.times[stage], locale)}
            </li>
          ))}
        </ul>
        <p className="govuk-hint">{words('handlers:casesText')}</p>
        <Table
          classes="redress-cards"
          head={(['measure', ...valueNames] as const).map((column) => ({
            text: words(`handlers:column.${column}`),
          }))}
          firstCellIsHeader
          rows={mine.map(({ measure: { name }, found }) => {
            const values = valuesOf(found, locale);
            return [
              { text: words(`handlers:measures.${name}`) },
              ...valueNames.map((value) => ({ ...labelled(value), text: values[value] })),
            ];
          })}
        />
        {mine
          .filter(({ found }) => found?.said)
          .map(({ measure }) => (
            <section key={measure.name}>
              <h2 className="govuk-heading-m">{words(`handlers:measures.${measure.name}`)}</h2>
              <FunnelOf measure={measure} names={meAlone} locale={locale} />
            </section>
          ))}
        <AdminForm action={`${OWN_FIGURES_PATH}/note`} form={form}>
          <input type="hidden" name="span" value={span.name} />
          <Textarea
            name="text"
            label={{ text: words('handlers:note'), classes: 'govuk-label--m' }}
            hint={{ text: words('handlers:noteHint') }}
            value={first(form.typed, 'text')}
            {...errorOf({ form, locale }, 'text')}
          />
          <Button text={words('handlers:save')} />
        </AdminForm>
        <h2 className="govuk-heading-m">{words('handlers:looks')}</h2>
        {looks.length === 0 ? (
          <InsetText text={words('handlers:noLooks')} />
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {looks.map(({ by, at }) => (
              <li key={`${by} ${at}`}>
                {words('handlers:look', { person: names.get(by) ?? by, at: instant(at, locale) })}
              </li>
            ))}
          </ul>
        )}
        <Method path={OWN_FIGURES_PATH} span={span} locale={locale} />
      </>
    ),
  });
}

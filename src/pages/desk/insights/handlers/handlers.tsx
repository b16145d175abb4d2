/** Handlers beside each other, nobody ranked: one measure in a funnel, and what each has to say of it. */
import type { HandlersRead } from '../../../../cases/insights/handlers/read-handlers.js';
import { measureNames, type MeasureName } from '../../../../domain/insights/handlers/measures.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Select } from '../../../parts/govuk/form/select.js';
import { HANDLERS_PATH } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { count } from '../said.js';
import { Choose, FunnelOf, Method } from './parts.js';
import { timeOf, valueNames, valuesOf } from './values.js';

export type HandlersView = HandlersRead & { measure: MeasureName; now: number };

export function handlersPage(frame: DeskFrame, view: HandlersView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { shown, measure: chosen, measures, people, notes, span, zone, now } = view;
  const title = words('handlers:title');
  const measure = measures.find(({ name }) => name === chosen);
  const names = new Map(shown.map(({ id, name }) => [id, name]));
  const labelled = (column: (typeof valueNames)[number] | 'cases' | 'review' | 'investigation' | 'note') => ({
    attributes: { 'data-label': words(`handlers:column.${column}`) },
  });
  const noteOf = (id: string) => {
    const note = notes.find(({ person }) => person === id);
    return note ? words('handlers:noteAt', { text: note.text, at: instant(note.at, locale) }) : '–';
  };
  return insightsPage(frame, {
    title,
    place: 'handlers',
    id: 'handlers',
    children: (
      <>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words('handlers:text')}</p>
        <Choose path={HANDLERS_PATH} {...{ span, zone, now, locale }}>
          <Select
            name="measure"
            label={{ text: words('handlers:measure') }}
            value={chosen}
            items={measureNames.map((name) => ({ value: name, text: words(`handlers:measures.${name}`) }))}
          />
        </Choose>
        {shown.length === 0 || measure === undefined ? (
          <InsetText text={words('handlers:none')} />
        ) : (
          <>
            <h2 className="govuk-heading-m">{words(`handlers:measures.${chosen}`)}</h2>
            <FunnelOf measure={measure} names={names} locale={locale} />
            <Table
              classes="redress-cards"
              caption={words(`handlers:measures.${chosen}`)}
              captionClasses="govuk-visually-hidden"
              head={(['person', ...valueNames, 'note'] as const).map((column) => ({
                text: words(`handlers:column.${column}`),
              }))}
              firstCellIsHeader
              rows={shown.map(({ id, name }) => {
                const values = valuesOf(
                  measure.funnel?.handlers.find(({ handler }) => handler === id),
                  locale,
                );
                return [
                  { text: name },
                  ...valueNames.map((value) => ({ ...labelled(value), text: values[value] })),
                  { ...labelled('note'), text: noteOf(id) },
                ];
              })}
            />
            <Table
              classes="redress-cards"
              caption={words('handlers:cases')}
              captionClasses="govuk-table__caption--m"
              head={(['person', 'cases', 'review', 'investigation'] as const).map((column) => ({
                text: words(`handlers:column.${column}`),
              }))}
              firstCellIsHeader
              rows={shown.map(({ id, name }) => [
                { text: name },
                { ...labelled('cases'), text: count(people.get(id)?.cases ?? 0, locale) },
                ...(['review', 'investigation'] as const).map((stage) => ({
                  ...labelled(stage),
                  text: timeOf(people.get(id)?.times[stage], locale),
                })),
              ])}
            />
            <p className="govuk-hint">{words('handlers:casesText')}</p>
          </>
        )}
        <Method path={HANDLERS_PATH} span={span} locale={locale} />
      </>
    ),
  });
}

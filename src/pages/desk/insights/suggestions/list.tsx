/** All suggestions, the newest first. */
import type { StoredSuggestion } from '../../../../cases/insights/suggestions/read-suggestions.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText, Tag } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Pages } from '../../admin/admin-page.js';
import { NEW_SUGGESTION_PATH, suggestionPath, SUGGESTIONS_PATH } from '../../paths.js';
import { insightsPage } from '../insights-page.js';
import { stageColour } from './said.js';

export type SuggestionsView = {
  items: readonly StoredSuggestion[];
  cursor: string | null;
  nextCursor: string | null;
  people: ReadonlyMap<string, string>;
  /** Whether the reader makes suggestions, and does not only read them. */
  mayWrite: boolean;
};

const columns = ['title', 'stage', 'owner', 'due', 'check'] as const;

export function suggestionsPage(frame: DeskFrame, view: SuggestionsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { items, cursor, nextCursor, people, mayWrite } = view;
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`improvement:column.${column}`) },
  });
  return insightsPage(frame, {
    title: words('improvement:title'),
    ...{ place: 'suggestions', id: 'suggestions' },
    children: (
      <>
        <h1 className="govuk-heading-l">{words('improvement:title')}</h1>
        <p className="govuk-body">{words('improvement:text')}</p>
        {mayWrite && <Button href={NEW_SUGGESTION_PATH} text={words('improvement:add')} />}
        {items.length === 0 ? (
          <InsetText text={words('improvement:none')} />
        ) : (
          <Table
            classes="redress-cards"
            caption={words('improvement:list')}
            captionClasses="govuk-table__caption--m"
            head={columns.map((column) => ({ text: words(`improvement:column.${column}`) }))}
            firstCellIsHeader
            rows={items.map((one) => [
              {
                text: (
                  <a className="govuk-link" href={suggestionPath(one.id)} data-row>
                    {one.title}
                  </a>
                ),
              },
              {
                ...labelled('stage'),
                text: <Tag text={words(`improvement:stage.${one.stage}`)} classes={stageColour[one.stage]} />,
              },
              { ...labelled('owner'), text: people.get(one.owner) ?? one.owner },
              { ...labelled('due'), text: <span className="redress-day">{one.dueOn}</span> },
              { ...labelled('check'), text: one.measuring?.checkOn ?? words('improvement:measure.none') },
            ])}
          />
        )}
        <Pages {...{ frame, cursor, nextCursor }} path={SUGGESTIONS_PATH} />
        <p className="govuk-body">
          <a className="govuk-link" href={`${SUGGESTIONS_PATH}.csv`}>
            {words('improvement:csv')}
          </a>
        </p>
      </>
    ),
  });
}

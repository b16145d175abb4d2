import type { StoredAction } from '../../../../cases/insights/meetings/read-meetings.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { actionPath } from '../../paths.js';
import { stageOf } from './sheet.js';

type Props = {
  title: string;
  none: string;
  actions: readonly StoredAction[];
  people: ReadonlyMap<string, string>;
  /** By which an open one is late. */
  today: string;
  locale: Locale;
};

/** What was decided, each with who does it by when. */
export function Actions({ title, none, actions, people, today, locale }: Props) {
  const words = wordsIn(locale);
  const labelled = (column: 'owner' | 'due' | 'stage') => ({
    attributes: { 'data-label': words(`meetings:column.${column}`) },
  });
  if (actions.length === 0)
    return (
      <>
        <h2 className="govuk-heading-m">{title}</h2>
        <p className="govuk-body">{none}</p>
      </>
    );
  return (
    <Table
      classes="redress-cards"
      caption={title}
      captionClasses="govuk-table__caption--m"
      head={(['action', 'owner', 'due', 'stage'] as const).map((column) => ({
        text: words(`meetings:column.${column}`),
      }))}
      firstCellIsHeader
      rows={actions.map((action) => [
        {
          text: (
            <a className="govuk-link" href={actionPath(action.id)} data-row>
              {action.title}
            </a>
          ),
        },
        { ...labelled('owner'), text: people.get(action.owner) ?? action.owner },
        { ...labelled('due'), text: <span className="redress-day">{action.dueOn}</span> },
        { ...labelled('stage'), text: stageOf(action, today, words) },
      ])}
    />
  );
}

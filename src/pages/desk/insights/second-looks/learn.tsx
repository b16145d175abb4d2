/** Decisions that an appeal or a reopening has changed, to learn from. */
import type { LooksRead } from '../../../../cases/insights/second-looks/read-looks.js';
import { ruleApplied } from '../../../../domain/insights/second-look/second-look.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { casePath } from '../../paths.js';
import { cellOf, headOf, ruleSaid, verdictSaid } from './said.js';

type Props = Pick<LooksRead, 'overturned'> & { categories: ReadonlyMap<string, string>; locale: Locale };

export function Learn({ overturned, categories, locale }: Props) {
  const words = wordsIn(locale);
  if (overturned.length === 0)
    return (
      <>
        <h2 className="govuk-heading-m">{words('second-looks:learn')}</h2>
        <InsetText text={words('second-looks:noLearn')} />
      </>
    );
  return (
    <>
      <Table
        classes="redress-cards"
        caption={words('second-looks:learn')}
        captionClasses="govuk-table__caption--m"
        head={headOf(['case', 'class', 'was', 'rule', 'became', 'by'], locale)}
        firstCellIsHeader
        rows={overturned.map((one) => [
          {
            text: (
              <a className="govuk-link" href={casePath(one.number)}>
                {one.number}
              </a>
            ),
          },
          cellOf('class', categories.get(one.category) ?? one.category, locale),
          cellOf('was', verdictSaid(one.verdict ?? 'rejected', locale), locale),
          cellOf('rule', ruleSaid(ruleApplied(one), locale), locale),
          cellOf('became', verdictSaid(one.became, locale), locale),
          cellOf('by', words(`second-looks:by.${one.by}`), locale),
        ])}
      />
      <p className="govuk-hint">{words('second-looks:learnText')}</p>
    </>
  );
}

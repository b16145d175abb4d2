import type { Check } from '../../../../cases/insights/suggestions/read-suggestions.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { days, instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import { Tag } from '../../../parts/govuk/content/blocks.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { measureText, points, shareOf, stageColour, targetText } from './said.js';

type Props = { checks: readonly Check[]; categories: ReadonlyMap<string, string>; locale: Locale };

/** What checks found, each with the statement that counted it. */
export function Checks({ checks, categories, locale }: Props) {
  const words = wordsIn(locale);
  return (
    <>
      <h2 className="govuk-heading-m">{words('improvement:checks')}</h2>
      {checks.length === 0 && <p className="govuk-body">{words('improvement:noCheck')}</p>}
      {checks.map((check) => (
        <div key={check.n}>
          <h3 className="govuk-heading-s">{instant(check.checkedAt, locale)}</h3>
          <p className="govuk-body">
            <Tag text={words(`improvement:stage.${check.verdict}`)} classes={stageColour[check.verdict]} />
          </p>
          <SummaryList
            rows={[
              {
                key: { text: words('improvement:field.measure') },
                value: { text: measureText(check.measuring.measure, { categories }, locale) },
              },
              {
                key: { text: words('improvement:column.before') },
                value: { text: shareOf(check.before, locale) },
              },
              {
                key: { text: words('improvement:column.after') },
                value: { text: shareOf(check.after, locale) },
              },
              {
                key: { text: words('improvement:targetIs') },
                value: { text: targetText(check.measuring.target, locale) },
              },
            ]}
          />
          {check.change !== null && (
            <p className="govuk-body">
              {words('improvement:change', {
                change: points(check.change.value, locale),
                low: points(check.change.low, locale),
                high: points(check.change.high, locale),
              })}
            </p>
          )}
          <Details summaryText={words('insights:sql')}>
            <p className="govuk-body">{words('improvement:windows', windowsOf(check, locale))}</p>
            <p className="govuk-body">{words('improvement:asked', { asked: check.asked.join(', ') })}</p>
            <pre className="redress-sql">{check.sql}</pre>
          </Details>
        </div>
      ))}
    </>
  );
}

/** The windows in the zone in which they were counted. */
const windowsOf = ({ before, after, zone }: Check, locale: Locale) => ({
  before: days(before.from, before.until, zone, locale),
  ...{ after: days(after.from, after.until, zone, locale), zone },
});

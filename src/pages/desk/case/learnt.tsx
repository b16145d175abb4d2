/** What is learnt from a complaint: why it came to it, and how satisfied the complainant is (process rows P16, P19). */
import { surveyOf } from '../../../domain/complaint/course/survey.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import type { Part } from './case-view.js';

export function Learnt(part: Part) {
  const { words, read } = part;
  const { causes, ending } = read.state;
  if (ending === null && causes === undefined) return null;
  const said = surveySaid(part);
  const row = (key: string, text: string) => ({ key: { text: key }, value: { text } });
  return (
    <section className="redress-case__part" aria-labelledby="learnt">
      <h2 className="govuk-heading-m" id="learnt">
        {words('case:learnt.heading')}
      </h2>
      <SummaryList
        classes="redress-case__facts"
        rows={[
          row(words('case:learnt.causes'), causesSaid(part)),
          ...(said === null ? [] : [row(words('case:learnt.survey'), said)]),
        ]}
      />
    </section>
  );
}

function causesSaid({ words, say, read: { state } }: Part): string {
  const { causes } = state;
  if (causes === undefined) return words('case:causes.unknown');
  return causes.length === 0 ? words('case:causes.none') : say.list(causes.map(say.cause));
}

/** What was said in the survey of this round, or that it was asked; null where it is not. */
function surveySaid({ words, say, read: { state } }: Part): string | null {
  const survey = surveyOf(state);
  if (survey === null) return null;
  const { at, rated } = survey;
  const rows = (['handling', 'outcome'] as const).flatMap((row) => {
    const rating = rated?.[row];
    return rating === undefined ? [] : [words(`case:learnt.${row}`, { rating: say.rating(rating) })];
  });
  const since =
    rated === undefined
      ? words('case:learnt.asked', { at: say.instant(at) })
      : words('case:learnt.at', { at: say.instant(rated.at) });
  return [...rows, since].join(words('case:dot'));
}

/** Until when a closed case is kept, and what a purge will take and leave. */
import { Details } from '../../parts/govuk/content/details.js';
import type { Part } from './case-view.js';

export function Keeping({ read: { keeping }, words, say }: Part) {
  if (keeping === null) return null;
  return (
    <section className="redress-case__part" aria-labelledby="keeping">
      <h2 className="govuk-heading-m" id="keeping">
        {words('case:keeping.heading')}
      </h2>
      <p className="govuk-body">
        {words('case:keeping.until', { until: say.instant(keeping.until) })}
        {keeping.why !== null &&
          words('case:keeping.even', { why: words(`case:keeping.why.${keeping.why}`) })}
      </p>
      <Details summaryText={words('case:keeping.what')}>
        <p className="govuk-body">{words('case:keeping.takes')}</p>
        <p className="govuk-body">{words('case:keeping.leaves')}</p>
      </Details>
    </section>
  );
}

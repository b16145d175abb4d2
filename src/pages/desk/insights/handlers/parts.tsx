/** What both pages of handlers' figures have: the time that is chosen, the funnel, what the values mean. */
import type { ReactNode } from 'react';
import type { Measure } from '../../../../domain/insights/handlers/measures.js';
import { monthsBefore, type Span } from '../../../../domain/insights/handlers/spans.js';
import { FEWEST_FOR_SHARE } from '../../../../domain/insights/interval.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Select } from '../../../parts/govuk/form/select.js';
import { Downloads } from '../downloads.js';
import { count, percent } from '../said.js';
import { FunnelChart, pointsOf } from './funnel-chart.js';
import { spanTitle } from './values.js';

type Choosing = {
  path: string;
  span: Span;
  zone: string;
  now: number;
  locale: Locale;
  children?: ReactNode;
};

/** Chooses the time; `children`: what else. */
export function Choose({ path, span, zone, now, locale, children }: Choosing) {
  const words = wordsIn(locale);
  const names = new Set(['last-90', 'last-365', ...monthsBefore(now, zone), span.name]);
  return (
    <form method="get" action={path} className="redress-board__choose">
      <Select
        name="span"
        label={{ text: words('handlers:span') }}
        value={span.name}
        items={[...names].map((name) => ({ value: name, text: spanTitle(name, locale) }))}
      />
      {children}
      <Button text={words('handlers:show')} classes="govuk-button--secondary" />
    </form>
  );
}

/** How the figures come about, and the numbers for programs and spreadsheets. */
export function Method({ path, span, locale }: Omit<Choosing, 'zone' | 'now'>) {
  const words = wordsIn(locale);
  return (
    <>
      <p className="govuk-body">{words('handlers:fair')}</p>
      <p className="govuk-hint">{words('handlers:method', { fewest: FEWEST_FOR_SHARE })}</p>
      <Downloads path={path} query={`span=${span.name}`} locale={locale} />
    </>
  );
}

/** The funnel of one measure with those who are shown. */
export function FunnelOf({
  measure,
  names,
  locale,
}: {
  measure: Measure;
  names: ReadonlyMap<string, string>;
  locale: Locale;
}) {
  const words = wordsIn(locale);
  const { name, funnel } = measure;
  if (funnel === null) return <p className="govuk-body">{words('handlers:noMeasure')}</p>;
  const points = pointsOf(funnel, names);
  const { share, k, n } = funnel;
  return (
    <>
      <p className="govuk-body">
        {words('handlers:allShare', {
          ...{ share: percent(share, locale), k: count(k, locale), n: count(n, locale) },
        })}
      </p>
      {points.length > 0 && (
        <FunnelChart
          id={name}
          title={words(`handlers:measures.${name}`)}
          text={words('handlers:chart')}
          {...{ share, points, locale }}
        />
      )}
      {points.length > 0 && (
        <Details summaryText={words('handlers:reading')}>{words('handlers:chart')}</Details>
      )}
    </>
  );
}

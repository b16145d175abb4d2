/** Figures of handlers as people read them: of few cases nothing. */
import type { Handler } from '../../../../domain/insights/funnel.js';
import type { Median } from '../../../../domain/insights/interval.js';
import type { SpanName } from '../../../../domain/insights/handlers/spans.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { roughly } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import { count, percent } from '../said.js';

export const valueNames = ['raw', 'adjusted', 'shrunk', 'limits', 'outside'] as const;

/** Each value of one measure; of a person without any case of it nothing. */
export function valuesOf(
  found: Handler | undefined,
  locale: Locale,
): Record<(typeof valueNames)[number], string> {
  const words = wordsIn(locale);
  const said = found?.said;
  if (!said) {
    const raw = words('handlers:few', { n: count(found?.n ?? 0, locale) });
    return { raw, adjusted: '–', shrunk: '–', limits: '–', outside: '–' };
  }
  const share = (value: number) => percent(value, locale);
  const range = ({ low, high }: { low: number; high: number }) =>
    words('handlers:range', { low: share(low), high: share(high) });
  const { k, raw, adjusted, shrunk, limits, outside } = said;
  const between = { low: share(shrunk.low), high: share(shrunk.high) };
  return {
    raw: words('handlers:count', { share: share(raw), k: count(k, locale), n: count(found.n, locale) }),
    adjusted: share(adjusted),
    shrunk: words('handlers:shrunk', { value: share(shrunk.value), ...between }),
    limits: words('handlers:both', { inner: range(limits[0.95]), outer: range(limits[0.998]) }),
    outside:
      outside === null
        ? words('handlers:outside.within')
        : words(`handlers:outside.${outside.side}`, {
            limit: words(outside.beyond === 0.95 ? 'handlers:limit95' : 'handlers:limit998'),
          }),
  };
}

/** A median with its interval. */
export function timeOf(found: Median | null | undefined, locale: Locale): string {
  const words = wordsIn(locale);
  if (!found) return '–';
  const told = { median: roughly(found.value, locale), n: count(found.n, locale) };
  if (found.low === null || found.high === null) return words('insights:durationFew', told);
  const [low, high] = [roughly(found.low, locale), roughly(found.high, locale)];
  return words('insights:duration', { ...told, low, high });
}

/** What a span is called. */
export const spanTitle = (name: SpanName, locale: Locale): string =>
  name === 'last-90' || name === 'last-365' ? wordsIn(locale)(`handlers:spans.${name}`) : name;

/** A field of a policy, and what stands in it, in words. */
import { z } from 'zod';
import { DAY_MS } from '../../../../domain/clocks/zone.js';
import { CategoryKind } from '../../../../domain/policy/categories.js';
import { unitOf, type Difference } from '../../../../domain/policy/versions/differences.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { span } from '../../../../words/instants.js';
import { languages, wordsIn } from '../../../../words/languages.js';
import { fileSize } from '../../../../words/sizes.js';
import { numbersIn } from '../../../../words/numbers.js';

const isIn = <T extends object>(key: string, of: T): key is Extract<keyof T, string> =>
  Object.hasOwn(of, key);

/** One name on the way to a field: a deadline and a measure are called as everywhere, ids as themselves. */
export function nameOf(name: string, within: string | undefined, locale: Locale): string {
  const words = wordsIn(locale);
  const { terms, policy } = languages.en;
  if (within === 'deadlines' && isIn(name, terms.deadline)) return words(`terms:deadline.${name}`);
  if (within === 'remedies' && isIn(name, terms.measure)) return words(`terms:measure.${name}`);
  if (within === 'categories') return name;
  return isIn(name, policy.field) ? words(`policy:field.${name}`) : name;
}

/** A field by the names on the way to it, or by those from one of them on. */
export const fieldName = (path: readonly string[], locale: Locale, from = 0): string =>
  path
    .map((name, at) => nameOf(name, path[at - 1], locale))
    .slice(from)
    .join(wordsIn(locale)('policy:step'));

const Rung = z.object({ at: z.number(), level: z.number(), tells: z.array(z.string()) });
const Fields = z.record(z.string(), z.unknown());

/** What stands in a field, with its unit; `path` leads to it. */
export function valueWords(value: unknown, path: readonly string[], locale: Locale): string {
  const words = wordsIn(locale);
  if (value === undefined || value === null) return words('policy:unset');
  if (typeof value === 'boolean') return words(value ? 'admin:yes' : 'admin:no');
  if (typeof value === 'number') return figure(value, path.at(-1) ?? '', locale);
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => valueWords(item, path, locale));
    const between = words(
      value.every((item) => typeof item === 'string') ? 'policy:comma' : 'policy:semicolon',
    );
    return items.length === 0 ? words('admin:none') : items.join(between);
  }
  const rung = Rung.safeParse(value);
  if (rung.success) return rungWords(rung.data, locale);
  if (typeof value === 'string') return choice(value, path.at(-1), locale);
  const fields = Fields.safeParse(value);
  if (!fields.success) return words('policy:unset');
  return Object.entries(fields.data)
    .map(([name, inner]) => {
      const of = { name: nameOf(name, undefined, locale), value: valueWords(inner, [...path, name], locale) };
      return words('policy:of', of);
    })
    .join(words('policy:semicolon'));
}

/** What is one of a few; ids and events are called as in the document. */
function choice(value: string, field: string | undefined, locale: Locale): string {
  const words = wordsIn(locale);
  const kind = CategoryKind.safeParse(value);
  if ((field === 'kind' || field === 'kinds') && kind.success) return words(`admin:class.kinds.${kind.data}`);
  const { value: few } = languages.en.policy;
  return (field === 'by' || field === 'unchecked') && isIn(value, few)
    ? words(`policy:value.${value}`)
    : value;
}

function figure(n: number, field: string, locale: Locale): string {
  const unit = unitOf(field);
  const words = wordsIn(locale);
  if (unit === 'time') return span(n, locale);
  if (unit === 'bytes') return fileSize(n, locale);
  const shown = numbersIn(locale).format(unit === 'share' ? Math.round(n * 100) : n);
  return words(`policy:unit.${unit}`, { n: shown });
}

function rungWords({ at, level, tells }: z.infer<typeof Rung>, locale: Locale): string {
  const words = wordsIn(locale);
  const share = numbersIn(locale).format(at * 100);
  const rung = level === 0 ? words('policy:rung', { share }) : words('policy:rungLevel', { share, level });
  return tells.length === 0
    ? rung
    : words('policy:tells', {
        rung,
        whom: tells.map((one) => told(one, locale)).join(words('policy:comma')),
      });
}

const A_MONDAY = Date.UTC(2026, 0, 5);

/** One of a few that a field has to choose from. */
export function optionWords(value: string | number, field: string, locale: Locale): string {
  const words = wordsIn(locale);
  const { levels } = languages.en.policy;
  if (field === 'weekend')
    return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
      A_MONDAY + (Number(value) - 1) * DAY_MS,
    );
  const level = `level${value}`;
  if (field === 'level' && isIn(level, levels)) return words(`policy:levels.${level}`);
  if (field === 'tells') return told(String(value), locale);
  if (field === 'locales')
    return new Intl.DisplayNames(locale, { type: 'language' }).of(String(value)) ?? String(value);
  return choice(String(value), field, locale);
}

const told = (whom: string, locale: Locale): string => {
  const { told: names } = languages.en.policy;
  return isIn(whom, names) ? wordsIn(locale)(`policy:told.${whom}`) : whom;
};

/** A difference as a row says it: what it is of, how it is now, how it would be. */
export function differenceWords({ path, before, after }: Difference, locale: Locale) {
  const words = wordsIn(locale);
  return {
    field: fieldName(path, locale),
    before: before === undefined ? words('policy:unset') : valueWords(before, path, locale),
    after: after === undefined ? words('policy:removed') : valueWords(after, path, locale),
  };
}

/** Where one may turn to besides. */
import type { RedressBody } from '../../../domain/policy/redress-bodies.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { bodiesIn } from '../../../domain/policy/redress-bodies.js';
import { span } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';

export function Outside({
  outside,
  locale,
  words,
}: {
  outside: readonly RedressBody[];
  locale: Locale;
  words: Words;
}) {
  const bodies = bodiesIn(outside, locale);
  if (bodies.length === 0) return null;
  return (
    <section aria-labelledby="outside">
      <h2 className="govuk-heading-m" id="outside">
        {words('outside.heading')}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {bodies.map(({ name, url, limit }) => (
          <li key={url}>
            <a className="govuk-link" href={url} rel="noreferrer">
              {name[locale]}
            </a>
            {limit !== null && words('outside.within', { within: span(limit, locale) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn } from '../../../words/languages.js';
import { withQuery } from '../paths.js';

/** The numbers of a page for programs and spreadsheets; `query`: of what they are. */
export const Downloads = ({ path, query, locale }: { path: string; query: string; locale: Locale }) => (
  <ul className="govuk-list">
    {(['csv', 'json'] as const).map((format) => (
      <li key={format}>
        <a className="govuk-link" href={withQuery(`${path}.${format}`, query)}>
          {wordsIn(locale)(`insights:${format}`)}
        </a>
      </li>
    ))}
  </ul>
);

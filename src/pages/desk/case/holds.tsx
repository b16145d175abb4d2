/** What keeps the case from purge and erasure, until a lead releases it. */
import { casePath } from '../paths.js';
import type { Part } from './case-view.js';

export function Holds({ read, words, say }: Part) {
  const { holds, relatives, state } = read;
  if (holds.length === 0) return null;
  return (
    <section className="redress-case__part" aria-labelledby="holds">
      <h2 className="govuk-heading-m" id="holds">
        {words('case:holds.heading')}
      </h2>
      <ul className="govuk-list">
        {holds.map(({ number, scope, since, reviewAt }) => (
          <li key={number}>
            {words(`case:holds.${number === state.number ? scope : 'elsewhere'}`, {
              since: say.instant(since),
              at: say.instant(reviewAt),
            })}
            {number !== state.number && (
              <>
                {' '}
                {relatives.some((relative) => relative.number === number) ? (
                  <a className="govuk-link" href={casePath(number)}>
                    {number}
                  </a>
                ) : (
                  number
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="govuk-body">{words('case:holds.about')}</p>
    </section>
  );
}

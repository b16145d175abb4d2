/** Letters before they are sent, as their reader will have them. */
import type { LetterShown } from '../../../../cases/work/letters-shown.js';
import type { Part } from '../case-view.js';

export const Letters = ({ part: { words }, letters }: { part: Part; letters: readonly LetterShown[] }) => (
  <>
    {letters.map(({ name, by, when, withheld, locale, subject, text }) => (
      <section key={`${name}/${by}`} className="redress-case__letter">
        <h3 className="govuk-heading-s">
          {words('case:check.letter', { way: words(`case:check.way.${by ?? 'page'}`) })}
        </h3>
        <p className="govuk-hint">{words(`case:check.when.${when}`)}</p>
        {withheld && <p className="govuk-hint">{words('case:check.unproven')}</p>}
        <div className="redress-case__sheet" lang={locale} dir="auto">
          {by === 'email' && <p className="redress-case__subject">{subject}</p>}
          <pre className="redress-case__text">{text}</pre>
        </div>
      </section>
    ))}
  </>
);

/** Letters before they are sent, as their reader will have them. */
import type { LetterShown } from '../../../../cases/work/letters-shown.js';
import type { Part } from '../case-view.js';

type Props = { part: Part; letters: readonly LetterShown[]; heading: 'h2' | 'h3' };

export const Letters = ({ part: { words }, letters, heading: Heading }: Props) => (
  <>
    {letters.map(({ name, by, when, withheld, locale, subject, text }) => (
      <section key={`${name}/${by}`} className="redress-case__letter">
        <Heading className="govuk-heading-s">
          {words('case:check.letter', { way: words(`case:check.way.${by ?? 'page'}`) })}
        </Heading>
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

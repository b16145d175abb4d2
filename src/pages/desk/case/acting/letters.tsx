/** Letters before they are sent, as their reader will have them. */
import type { LetterShown } from '../../../../cases/work/letters-shown.js';
import type { Block } from '../../../../letters/blocks.js';
import { Quote } from '../../../parts/page.js';
import type { Part } from '../case-view.js';

type Props = { part: Part; letters: readonly LetterShown[]; heading: 'h2' | 'h3' };

export const Letters = ({ part: { words }, letters, heading: Heading }: Props) => (
  <>
    {letters.map((letter) => (
      <section key={`${letter.name}/${letter.by}`} className="redress-case__letter">
        <Heading className="govuk-heading-s">
          {words('case:check.letter', { way: words(`case:check.way.${letter.by ?? 'page'}`) })}
        </Heading>
        <p className="govuk-hint">{words(`case:check.when.${letter.when}`)}</p>
        {letter.withheld && <p className="govuk-hint">{words('case:check.unproven')}</p>}
        <div className="redress-letter" lang={letter.locale} dir="auto">
          {letter.by === 'sms' || letter.by === 'message' ? <p>{letter.text}</p> : <Sheet {...letter} />}
        </div>
      </section>
    ))}
  </>
);

/** On a page there is no subject to a letter, nor anything under it. */
const Sheet = ({ by, subject, blocks, footer }: LetterShown) => (
  <>
    {by === 'email' && <p className="redress-letter__subject">{subject}</p>}
    {blocks.map((block, n) => (
      <Shown key={n} block={block} />
    ))}
    {by === 'email' && (
      <div className="redress-letter__footer">
        {footer.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    )}
  </>
);

function Shown({ block }: { block: Block }) {
  switch (block.kind) {
    case 'text':
      return <p>{block.text}</p>;
    case 'heading':
      return <p className="redress-letter__heading">{block.text}</p>;
    case 'quote':
      return <Quote text={block.text} />;
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'rows':
      return (
        <dl className="redress-letter__rows">
          {block.rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    default:
      return (
        <p>
          <strong>{block.label}</strong> {block.url}
        </p>
      );
  }
}

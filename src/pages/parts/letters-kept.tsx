/** The letters of a case in an archive: each with when it went, how, and where its words are. */
import { inline } from '../../domain/disclosure/legible.js';
import type { Locale } from '../../domain/vocabulary.js';
import { caseWordsIn } from '../../words/case/words.js';
import { instant } from '../../words/instants.js';
import type { Words } from '../../words/languages.js';
import type { LetterKept } from '../../cases/case-file/letters-kept.js';

/** With the name of the file that holds its words; null where it holds none. */
export type LetterFiled = LetterKept & { path: string | null };

export function LettersKept({
  letters,
  words,
  locale,
}: {
  letters: readonly LetterFiled[];
  words: Words;
  locale: Locale;
}) {
  if (letters.length === 0) return null;
  const { letters: names } = caseWordsIn(locale);
  return (
    <section className="redress-case__part" aria-labelledby="letters">
      <h2 className="govuk-heading-m" id="letters">
        {words('archive:letters')}
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {letters.map((letter) => (
          <li key={`${letter.version}/${letter.name}/${letter.to}`}>
            {`${instant(letter.sentAt ?? letter.calledAt, locale)} · ${words(`case:check.way.${letter.transport}`)} · ${words(`case:thread.status.${letter.status}`)} · `}
            {letter.path === null ? (
              `${names[letter.name]}${words('case:aside', { what: words('archive:unsent') })}`
            ) : (
              <a className="govuk-link" href={letter.path}>
                {inline(letter.subject ?? names[letter.name])}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

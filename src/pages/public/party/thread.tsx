/** All that was said in a case, in order: who, when, and the words as they were written. */
import type { Said } from '../../../domain/disclosure/statements/threads/thread.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { inline } from '../../../domain/disclosure/legible.js';
import { fileSize } from '../../../words/sizes.js';
import { instant } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';
import { Quote } from '../../parts/page.js';
import { isTakenDown, nameOf, titleOf } from './said.js';

/** `fileUrl`: where a file of it is, by its id. */
type Props = {
  thread: readonly Said[];
  locale: Locale;
  words: Words;
  fileUrl: (id: string) => string | undefined;
};

/** Where a private page has its files. */
export const filesOf =
  (path: string) =>
  (id: string): string =>
    `${path}/files/${id}`;

export const Thread = ({ thread, locale, words, fileUrl }: Props) =>
  thread.length > 0 && (
    <section aria-labelledby="thread">
      <h2 className="govuk-heading-m" id="thread">
        {words('pages:course.said.heading')}
      </h2>
      <ol className="redress-thread">
        {thread.map((said, at) => (
          <li key={at} className={`redress-thread__entry redress-thread__entry--${said.who}`}>
            <h3 className="redress-thread__title">{titleOf(said, words, locale)}</h3>
            <p className="redress-thread__who">
              {words(`pages:course.said.${said.who}`)} · {instant(said.at, locale)}
            </p>
            {said.words.map((written) => (
              <div key={written.name}>
                <Name name={nameOf(written, words)} />
                <Quote text={written.text} lang={written.locale ?? undefined} />
              </div>
            ))}
            {said.files.map(({ id, name, bytes }) => (
              <p key={id} className="govuk-body">
                <a className="govuk-link" href={fileUrl(id)} dir="auto">
                  {inline(name)}
                </a>
                {` (${fileSize(bytes, locale)})`}
              </p>
            ))}
            {isTakenDown(said) && <p className="govuk-hint">{words('pages:course.said.noWords')}</p>}
          </li>
        ))}
      </ol>
    </section>
  );

const Name = ({ name }: { name: string | null }) =>
  name !== null && <p className="redress-thread__name">{name}</p>;

/** What the complainant was answered, and what may be done about it (process rows P11 to P13). */
import { measures } from '../../../letters/measures.js';
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { languageOf } from '../../../domain/text/language.js';
import type { Words } from '../../../words/languages.js';
import { List, Quote } from '../../parts/page.js';
import { contesting } from './course-words.js';

type Part = { view: Status; locale: Locale; words: Words };

export const Answer = (part: Part) => (
  <>
    {part.view.result !== null && <Result {...part} result={part.view.result} />}
    {part.view.rejection !== null && <Rejection {...part} rejection={part.view.rejection} />}
  </>
);

function Result({ result, ...part }: Part & { result: NonNullable<Status['result']> }) {
  const { words } = part;
  const what = measures(words, result.remedies);
  return (
    <section aria-labelledby="result">
      <h2 className="govuk-heading-m" id="result">
        {words(isEarlier(part.view) ? 'pages:tracking.earlier' : 'pages:tracking.result')}
      </h2>
      <p className="govuk-body">
        <strong>{words(`terms:outcome.${result.verdict}`)}</strong>
      </p>
      <List
        title={words('result.grounds')}
        items={result.grounds.map((ground) => words(`terms:ground.${ground}`))}
      />
      <Written title={words('result.explanation')} text={result.explanation} />
      <List title={words('result.done')} items={what.done} />
      <List title={words('result.pending')} items={what.pending} />
      <List title={words('result.failed')} items={what.failed} />
      {result.followUp !== null && <Written title={words('result.followUp')} text={result.followUp} />}
      <Contesting {...part} />
    </section>
  );
}

const Rejection = ({ rejection, ...part }: Part & { rejection: NonNullable<Status['rejection']> }) => (
  <section aria-labelledby="rejection">
    <h2 className="govuk-heading-m" id="rejection">
      {part.words('pages:tracking.rejection')}
    </h2>
    <p className="govuk-body">
      <strong>{part.words(`terms:rejection.${rejection.reason}`)}</strong>
    </p>
    <Written title={part.words('result.explanation')} text={rejection.explanation} />
    <Contesting {...part} />
  </section>
);

const Written = ({ title, text }: { title: string; text: string }) => (
  <>
    <h3 className="govuk-heading-s">{title}</h3>
    <Quote text={text} lang={languageOf(text, null) ?? undefined} />
  </>
);

/** A new decision is being made, or waits to be told. */
const isEarlier = ({ earlier, reexamined }: Status): boolean => earlier || reexamined;

function Contesting({ view, locale, words }: Part) {
  const said = contesting(view, words, locale);
  return (
    said !== null && (
      <>
        <h3 className="govuk-heading-s">{words('appeal.heading')}</h3>
        <p className="govuk-body">{said}</p>
      </>
    )
  );
}

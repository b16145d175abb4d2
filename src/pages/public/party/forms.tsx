/** The forms of both sides: to answer, to write, to appeal, to withdraw. */
import { instant } from '../../../words/instants.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Checkboxes } from '../../parts/govuk/form/choices.js';
import { Quote } from '../../parts/page.js';
import { languageOf } from '../../../domain/text/language.js';
import { Details } from '../../parts/govuk/content/details.js';
import { refusedOf } from './refused.js';
import { errorAt, Form, FormFiles, Message, type FormPart } from './form.js';

type Question = { n: number; text: string; askedAt: number };

export function AnswerForm({ view, locale, words, refused, question }: FormPart & { question: Question }) {
  const mine = refusedOf(refused, 'answer', question.n);
  const id = `answer-${question.n}`;
  return (
    <section className="redress-thing" aria-labelledby={`${id}-heading`}>
      <h2 className="govuk-heading-m" id={`${id}-heading`}>
        {words('pages:answer.heading')}
      </h2>
      <div id={`${id}-question`}>
        <Quote text={question.text} lang={languageOf(question.text, null) ?? undefined} />
      </div>
      <p className="govuk-hint">
        {words('pages:answer.asked', { asked: instant(question.askedAt, locale) })}
      </p>
      <Form view={view} locale={locale} command="answer" about={question.n} withFiles>
        <input type="hidden" name="question" value={question.n} />
        <Message
          id={id}
          label={words('pages:answer.label')}
          describedBy={`${id}-question`}
          refused={refused}
          words={words}
          value={mine?.given['text']}
        />
        <FormFiles of={id} refused={mine} {...{ view, locale, words }} />
        <Button text={words('pages:answer.button')} />
      </Form>
    </section>
  );
}

/** A message that answers no question; `as` says what it is where that must be said. */
export const WriteForm = ({
  view,
  locale,
  words,
  refused,
  hint,
  as,
}: FormPart & { hint: string; as?: 'opinion' | undefined }) => {
  const mine = refusedOf(refused, 'answer');
  return (
    <section aria-labelledby="write">
      <h2 className="govuk-heading-m" id="write">
        {words('pages:write.heading')}
      </h2>
      <Form view={view} locale={locale} command="answer" withFiles>
        {as !== undefined && <input type="hidden" name="as" value={as} />}
        <Message
          id="message"
          label={words('pages:write.label')}
          hint={hint}
          refused={refused}
          words={words}
          value={mine?.given['text']}
        />
        <FormFiles of="message" refused={mine} {...{ view, locale, words }} />
        <Button text={words('pages:write.button')} classes="govuk-button--secondary" />
      </Form>
    </section>
  );
};

/** Files by themselves, with a word on what they show; folded away unless it was just refused. */
export function EvidenceForm({ view, locale, words, refused }: FormPart) {
  const mine = refusedOf(refused, 'add-evidence');
  return (
    <Details summaryText={words('pages:evidence.heading')} open={mine !== null}>
      <Form view={view} locale={locale} command="add-evidence" withFiles>
        <Message
          id="evidence"
          name="note"
          label={`${words('pages:evidence.label')}${words('pages:optional')}`}
          refused={refused}
          words={words}
          value={mine?.given['note']}
        />
        <FormFiles of="evidence" refused={mine} required {...{ view, locale, words }} />
        <Button text={words('pages:evidence.button')} classes="govuk-button--secondary" />
      </Form>
    </Details>
  );
}

/** `filled`: what they wrote already. */
export const AppealForm = ({
  view,
  locale,
  words,
  refused,
  filled,
}: FormPart & { filled?: string | undefined }) => (
  <Form view={view} locale={locale} command="appeal" withFiles>
    <Message
      id="appeal-text"
      label={words('pages:appeal.label')}
      hint={words('pages:appeal.text')}
      refused={refused}
      words={words}
      value={refusedOf(refused, 'appeal')?.given['text'] ?? filled}
    />
    <FormFiles of="appeal-text" refused={refusedOf(refused, 'appeal')} {...{ view, locale, words }} />
    <Button text={words('pages:appeal.button')} />
  </Form>
);

/** Takes the complaint back, or an appeal. */
export const WithdrawForm = ({
  view,
  locale,
  words,
  refused,
  what,
}: FormPart & { what: 'withdraw' | 'takeBack' }) => (
  <Form view={view} locale={locale} command="withdraw">
    <p className="govuk-body">{words(`pages:${what}.text`)}</p>
    <Checkboxes
      idPrefix="confirmed"
      name="confirmed"
      errorMessage={errorAt({ refused, words }, 'confirmed')}
      items={[{ value: 'yes', text: words(`pages:${what}.checkbox`) }]}
    />
    <Button text={words(`pages:${what}.button`)} classes="govuk-button--warning" />
  </Form>
);

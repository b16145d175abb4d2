/** The forms of the private pages: to answer, to write, to appeal, to withdraw. */
import { instant } from '../../words/instants.js';
import { Form, Message, type FormPart } from '../parts/form.js';
import { Quote } from '../parts/page.js';
type Question = { n: number; text: string; askedAt: number; answerBy?: number | null };

export function AnswerForm({ view, locale, words, given, question }: FormPart & { question: Question }) {
  const id = `answer-${question.n}`;
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words('pages:answer.heading')}</h2>
      <div id={`${id}-question`}>
        <Quote text={question.text} />
      </div>
      <p className="hint">{words('pages:answer.asked', { asked: instant(question.askedAt, locale) })}</p>
      {question.answerBy != null && (
        <p>{words('pages:answer.by', { by: instant(question.answerBy, locale) })}</p>
      )}
      <Form view={view} command="answer" about={question.n}>
        <input type="hidden" name="question" value={question.n} />
        <Message
          id={id}
          label={words('pages:answer.label')}
          describedBy={`${id}-question`}
          words={words}
          value={given('answer')['question'] === String(question.n) ? given('answer')['text'] : undefined}
        />
        <button type="submit">{words('pages:answer.button')}</button>
      </Form>
    </section>
  );
}

/** A message that answers no question; `as` says what it is where that must be said. */
export const WriteForm = ({
  view,
  words,
  given,
  hint,
  as,
}: FormPart & { hint: string; as?: 'opinion' | undefined }) => (
  <section aria-labelledby="write">
    <h2 id="write">{words('pages:write.heading')}</h2>
    <p>{hint}</p>
    <Form view={view} command="answer">
      {as !== undefined && <input type="hidden" name="as" value={as} />}
      <Message
        id="message"
        label={words('pages:write.label')}
        words={words}
        value={given('answer')['text']}
      />
      <button type="submit">{words('pages:write.button')}</button>
    </Form>
  </section>
);

export const AppealForm = ({ view, words, given }: FormPart) => (
  <section aria-labelledby="appeal">
    <h2 id="appeal">{words('pages:appeal.heading')}</h2>
    <p>{words('pages:appeal.text')}</p>
    <Form view={view} command="appeal">
      <Message
        id="appeal-text"
        label={words('pages:appeal.label')}
        words={words}
        value={given('appeal')['text']}
      />
      <button type="submit">{words('pages:appeal.button')}</button>
    </Form>
  </section>
);

/** Undoes the withdrawal; `goesOn`: danger to a person kept the case going. */
export const UndoForm = ({
  view,
  locale,
  words,
  until,
  goesOn,
}: FormPart & { until: number; goesOn: boolean }) => (
  <section aria-labelledby="undo">
    <h2 id="undo">{words('pages:undo.heading')}</h2>
    <p>{words(`pages:undo.${goesOn ? 'back' : 'text'}`, { until: instant(until, locale) })}</p>
    <Form view={view} command="undo-withdrawal">
      <button type="submit">{words('pages:undo.button')}</button>
    </Form>
  </section>
);

/** Takes the complaint back, or an appeal. */
export function WithdrawForm({ view, words, what }: FormPart & { what: 'withdraw' | 'takeBack' }) {
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{words(`pages:${what}.heading`)}</h2>
      <p>{words(`pages:${what}.text`)}</p>
      <Form view={view} command="withdraw">
        <label className="choice">
          <input type="checkbox" name="confirmed" value="yes" required />
          {words(`pages:${what}.checkbox`)}
        </label>
        <button type="submit" className="grave">
          {words(`pages:${what}.button`)}
        </button>
      </Form>
    </section>
  );
}

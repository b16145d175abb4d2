/** The forms of the private page: to answer, to write, to appeal, to withdraw. */
import { instant } from '../letters/instants.js';
import { Form, Message, type FormPart } from './form.js';
import { Quote } from './page.js';
import type { TrackingView } from './tracking-view.js';

type Question = TrackingView['questions'][number];

export function AnswerForm({ view, locale, words, given, question }: FormPart & { question: Question }) {
  const id = `answer-${question.n}`;
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{words('pages:answer.heading')}</h2>
      <div id={`${id}-question`}>
        <Quote text={question.text} />
      </div>
      <p className="hint">{words('pages:answer.asked', { asked: instant(question.askedAt, locale) })}</p>
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

/** On a closed complaint a message is an opinion; to disagree there is the appeal. */
export const WriteForm = ({ view, words, given }: FormPart) => (
  <section aria-labelledby="write">
    <h2 id="write">{words('pages:write.heading')}</h2>
    <p>{words(view.ending === null ? 'pages:write.more' : 'pages:write.told')}</p>
    <Form view={view} command="answer">
      {view.stage === 'closed' && <input type="hidden" name="as" value="opinion" />}
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

/** Takes the complaint back; in an appeal, the appeal. */
export function WithdrawForm({ view, words }: FormPart) {
  const what = view.again === null ? 'withdraw' : 'takeBack';
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

/** A course of the reader's: what it teaches, and its quiz on the same page. */
import type { MyCourse } from '../../../cases/training/read-courses.js';
import type { Graded, Question } from '../../../domain/training/course.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink, InsetText } from '../../parts/govuk/content/blocks.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Checkboxes, Radios } from '../../parts/govuk/form/choices.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { myCoursePath, TRAINING_PATH } from '../paths.js';
import { StandingTag, untilOf } from './said.js';

/** `tried`: what was answered, where that was not enough. */
export type MyCourseView = MyCourse & {
  formKey: string;
  tried: { answers: readonly (readonly number[])[]; graded: Graded } | null;
};

/** What the choices of a question are called in the form. */
export const questionName = (n: number): string => `q${n + 1}`;

export function myCoursePage(frame: DeskFrame, view: MyCourseView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { course, standing, tried, formKey } = view;
  const { current } = course;
  const { outline, questions, passMark, version } = current;
  const title = course.name[locale];
  const failed =
    tried && words('training:failed', { right: tried.graded.right, of: tried.graded.of, pass: passMark });
  return deskPage(frame, {
    title: failed === null ? title : words('door:error', { title }),
    at: 'training',
    children: (
      <div className="redress-narrow" id="course">
        <BackLink href={TRAINING_PATH} text={words('training:back')} />
        {failed !== null && (
          <ErrorSummary
            titleText={failed}
            errorList={(tried?.graded.wrong ?? []).map((n) => ({
              text: `${n + 1}. ${questions[n]?.text[locale] ?? ''}`,
              href: `#${questionName(n)}`,
            }))}
          />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">
          <StandingTag state={standing.state} locale={locale} />{' '}
          {(standing.until !== null || standing.state === 'valid') && untilOf(standing, locale)}
        </p>
        <p className="govuk-hint">{words('training:current', { version })}</p>
        {outline[locale].split(/\n{2,}/).map((paragraph, n) => (
          <p className="govuk-body" key={n}>
            {paragraph}
          </p>
        ))}
        {questions.length === 0 ? (
          <InsetText text={words('training:noQuiz')} />
        ) : (
          <form method="post" action={`${myCoursePath(course.id)}/answer`} noValidate>
            <h2 className="govuk-heading-m">{words('training:quiz')}</h2>
            <p className="govuk-body">
              {words('training:quizText', { pass: passMark, of: questions.length })}
            </p>
            <input type="hidden" name="idempotencyKey" value={formKey} />
            <input type="hidden" name="version" value={version} />
            {questions.map((question, n) => (
              <Asked
                key={n}
                {...{ question, n, locale }}
                ticked={tried?.answers[n] ?? []}
                isWrong={tried?.graded.wrong.includes(n) === true}
              />
            ))}
            <Button text={words('training:send')} />
          </form>
        )}
      </div>
    ),
  });
}

type AskedProps = {
  question: Question;
  n: number;
  ticked: readonly number[];
  isWrong: boolean;
  locale: Locale;
};

function Asked({ question: { text, choices, right }, n, ticked, isWrong, locale }: AskedProps) {
  const words = wordsIn(locale);
  const several = right.length > 1;
  const common = {
    name: questionName(n),
    items: choices.map((choice, at) => ({ value: String(at), text: choice[locale] })),
    fieldset: { legend: { text: `${n + 1}. ${text[locale]}`, classes: 'govuk-fieldset__legend--s' } },
    hint: { text: words(several ? 'training:several' : 'training:one') },
    ...(isWrong && {
      errorMessage: {
        text: words('training:wrongAnswer'),
        visuallyHiddenText: words('pages:error.prefix'),
      },
    }),
  };
  return several ? (
    <Checkboxes {...common} values={ticked.map(String)} />
  ) : (
    <Radios {...common} value={ticked[0]?.toString()} />
  );
}

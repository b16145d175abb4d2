/** What the fields of the questions share: a question is the heading of its page or of its part of one, and an error stands beside its field. */
import type { Question } from '../../../../domain/intake/web/answers.js';
import type { Words } from '../../../../words/languages.js';
import type { PageFrame } from '../../../parts/page.js';
import type { FieldError, QuestionView } from './question.js';

export type FieldsProps = {
  frame: PageFrame;
  view: Pick<QuestionView, 'question' | 'answers' | 'categories' | 'typed'> &
    Partial<Pick<QuestionView, 'files'>>;
  errors: readonly FieldError[];
  words: Words;
  /** With all other questions on one page. */
  isPart?: boolean;
};

export const legend = (question: Question, { words, isPart = false }: FieldsProps) => ({
  legend: {
    text: words(`web:form.question.${question}`),
    isPageHeading: !isPart,
    classes: `govuk-fieldset__legend--${isPart ? 's' : 'l'}`,
  },
});
export const label = (question: Question, { words, isPart = false }: FieldsProps) => ({
  text: words(`web:form.question.${question}`),
  isPageHeading: !isPart,
  classes: `govuk-label--${isPart ? 's' : 'l'}`,
});
export function Heading({ of, words, isPart = false }: FieldsProps & { of: Question }) {
  const text = words(`web:form.question.${of}`);
  return isPart ? <h3 className="govuk-heading-s">{text}</h3> : <h1 className="govuk-heading-l">{text}</h1>;
}

/** Radios and checkboxes of one page for all are small; of a few short ones, side by side. */
export const sized = (
  kind: 'radios' | 'checkboxes',
  { isPart = false }: FieldsProps,
  are: 'few' | 'many' = 'many',
) => (isPart ? { classes: `govuk-${kind}--small${are === 'few' ? ` govuk-${kind}--inline` : ''}` } : {});

export function errorOf({ errors, words }: FieldsProps, field: string) {
  const texts = errors.filter((error) => error.field === field).map(({ text }) => text);
  return texts.length === 0
    ? undefined
    : { text: texts.join(' '), visuallyHiddenText: words('pages:error.prefix') };
}

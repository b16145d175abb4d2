/** What the fields of the questions share: a question is the heading of its page, and an error stands beside its field. */
import type { Question } from '../../../domain/intake/web/answers.js';
import type { Words } from '../../../words/languages.js';
import type { PageFrame } from '../../parts/page.js';
import type { FieldError, QuestionView } from './question.js';

export type FieldsProps = {
  frame: PageFrame;
  view: QuestionView;
  errors: readonly FieldError[];
  words: Words;
};

export const legend = (question: Question, words: Words) => ({
  legend: {
    text: words(`web:form.question.${question}`),
    isPageHeading: true,
    classes: 'govuk-fieldset__legend--l',
  },
});
export const label = (question: Question, words: Words) => ({
  text: words(`web:form.question.${question}`),
  isPageHeading: true,
  classes: 'govuk-label--l',
});
export const Heading = ({ of, words }: { of: Question; words: Words }) => (
  <h1 className="govuk-heading-l">{words(`web:form.question.${of}`)}</h1>
);

export function errorOf({ errors, words }: FieldsProps, field: string) {
  const texts = errors.filter((error) => error.field === field).map(({ text }) => text);
  return texts.length === 0
    ? undefined
    : { text: texts.join(' '), visuallyHiddenText: words('pages:error.prefix') };
}

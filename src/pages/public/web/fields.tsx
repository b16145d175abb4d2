/** The fields of each question. */
import type { ReactNode } from 'react';
import { longest, subjectTypes, type Question } from '../../../domain/intake/web/answers.js';
import { LONGEST_PHONE } from '../../../domain/text/typed-phone.js';
import type { Words } from '../../../words/languages.js';
import { Files } from '../../parts/files.js';
import { Radios } from '../../parts/govuk/form/choices.js';
import { Input } from '../../parts/govuk/form/input.js';
import { Textarea } from '../../parts/govuk/form/textarea.js';
import type { PageFrame } from '../../parts/page.js';
import { categoryTitle, kindHint } from './class-words.js';
import type { FieldError, QuestionView } from './question.js';

type Props = { frame: PageFrame; view: QuestionView; errors: readonly FieldError[]; words: Words };

export const Fields = (props: Props): ReactNode => fields[props.view.question](props);

const legend = (question: Question, words: Words) => ({
  legend: {
    text: words(`web:form.question.${question}`),
    isPageHeading: true,
    classes: 'govuk-fieldset__legend--l',
  },
});
const label = (question: Question, words: Words) => ({
  text: words(`web:form.question.${question}`),
  isPageHeading: true,
  classes: 'govuk-label--l',
});
const Heading = ({ of, words }: { of: Question; words: Words }) => (
  <h1 className="govuk-heading-l">{words(`web:form.question.${of}`)}</h1>
);

function errorOf({ errors, words }: Props, field: string) {
  const texts = errors.filter((error) => error.field === field).map(({ text }) => text);
  return texts.length === 0
    ? undefined
    : { text: texts.join(' '), visuallyHiddenText: words('pages:error.prefix') };
}

const fields: Record<Question, (props: Props) => ReactNode> = {
  class: (props) => {
    const { view, words, frame } = props;
    return (
      <Radios
        name="class"
        fieldset={legend('class', words)}
        hint={{ text: words('web:door.what.text') }}
        errorMessage={errorOf(props, 'class')}
        value={view.typed['class']}
        items={Object.entries(view.categories).map(([id, category]) => {
          const hint = kindHint(view.categories, category, words);
          return {
            value: id,
            text: categoryTitle(category, frame.locale),
            ...(hint === null ? {} : { hint: { text: hint } }),
          };
        })}
      />
    );
  },
  subject: (props) => {
    const { view, words } = props;
    return (
      <>
        <Radios
          name="type"
          fieldset={legend('subject', words)}
          hint={{ text: words('web:form.subject.hint') }}
          errorMessage={errorOf(props, 'type')}
          value={view.typed['type']}
          items={[...subjectTypes, 'none' as const].map((type) => ({
            value: type,
            text: words(`web:form.subject.type.${type}`),
          }))}
        />
        <Input
          name="reference"
          label={{ text: words('web:form.subject.reference') }}
          errorMessage={errorOf(props, 'reference')}
          value={view.typed['reference']}
          autocapitalize="none"
          spellcheck={false}
          attributes={{ maxLength: String(longest.reference), dir: 'auto' }}
        />
      </>
    );
  },
  story: (props) => (
    <Textarea
      name="story"
      rows={10}
      label={label('story', props.words)}
      hint={{ text: props.words('web:form.story.hint') }}
      errorMessage={errorOf(props, 'story')}
      value={props.view.typed['story']}
      attributes={{ dir: 'auto' }}
    />
  ),
  danger: (props) => {
    const { view, words, frame } = props;
    const { emergency } = frame.site.brand;
    return (
      <>
        <Radios
          name="danger"
          fieldset={legend('danger', words)}
          hint={{ text: words('web:form.danger.hint') }}
          errorMessage={errorOf(props, 'danger')}
          value={view.typed['danger']}
          items={(['yes', 'no'] as const).map((value) => ({
            value,
            text: words(`web:form.danger.${value}`),
          }))}
        />
        {emergency.length > 0 && (
          <p className="govuk-body">
            {words('web:form.danger.lines', {
              lines: emergency.map((line) => line[frame.locale]).join(' · '),
            })}
          </p>
        )}
      </>
    );
  },
  wish: (props) => (
    <Textarea
      name="wish"
      label={label('wish', props.words)}
      hint={{ text: props.words('web:form.wish.hint') }}
      errorMessage={errorOf(props, 'wish')}
      value={props.view.typed['wish']}
      attributes={{ dir: 'auto' }}
    />
  ),
  files: (props) => {
    const { view, words, frame } = props;
    return (
      <>
        <Heading of="files" words={words} />
        <Files
          id="files"
          limits={view.files.limits}
          kept={view.files.kept}
          errorMessage={errorOf(props, 'files')}
          locale={frame.locale}
          words={words}
        />
      </>
    );
  },
  contact: (props) => {
    const { view, words } = props;
    return (
      <>
        <Heading of="contact" words={words} />
        <p className="govuk-hint">{words('web:form.contact.hint')}</p>
        <Input
          name="email"
          type="email"
          autocomplete="email"
          spellcheck={false}
          label={{ text: `${words('web:form.contact.email')}${words('pages:optional')}` }}
          errorMessage={errorOf(props, 'email')}
          value={view.typed['email']}
          attributes={{ maxLength: '254' }}
        />
        <Input
          name="phone"
          type="tel"
          autocomplete="tel"
          label={{ text: `${words('web:form.contact.phone')}${words('pages:optional')}` }}
          hint={{ text: words('web:form.contact.phoneHint') }}
          errorMessage={errorOf(props, 'phone')}
          value={view.typed['phone']}
          attributes={{ maxLength: String(LONGEST_PHONE) }}
        />
      </>
    );
  },
};

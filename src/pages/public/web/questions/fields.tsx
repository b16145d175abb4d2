/** The fields of each question. */
import type { ReactNode } from 'react';
import { longest, type Question } from '../../../../domain/intake/web/answers.js';
import { SubjectType } from '../../../../domain/vocabulary.js';
import { Files } from '../../../parts/files.js';
import { Radios } from '../../../parts/govuk/form/choices.js';
import { Input } from '../../../parts/govuk/form/input.js';
import { Textarea } from '../../../parts/govuk/form/textarea.js';
import { categoryTitle, kindHint } from '../class-words.js';
import { errorOf, Heading, label, legend, sized, type FieldsProps } from './field-parts.js';
import { peopleFields } from './people-fields.js';

export const Fields = (props: FieldsProps): ReactNode => fields[props.view.question](props);

const fields: Record<Question, (props: FieldsProps) => ReactNode> = {
  class: (props) => {
    const { view, words, frame } = props;
    return (
      <Radios
        {...sized('radios', props)}
        name="class"
        fieldset={legend('class', props)}
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
          {...sized('radios', props)}
          name="type"
          fieldset={legend('subject', props)}
          hint={{ text: words('web:form.subject.hint') }}
          errorMessage={errorOf(props, 'type')}
          value={view.typed['type']}
          items={[...SubjectType.options, 'none' as const].map((type) => ({
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
      rows={props.isPart ? 6 : 10}
      label={label('story', props)}
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
          {...sized('radios', props, 'few')}
          name="danger"
          fieldset={legend('danger', props)}
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
      label={label('wish', props)}
      hint={{ text: props.words('web:form.wish.hint') }}
      errorMessage={errorOf(props, 'wish')}
      value={props.view.typed['wish']}
      attributes={{ dir: 'auto' }}
    />
  ),
  files: (props) => {
    const { view, words, frame } = props;
    if (view.files === undefined) return null;
    return (
      <>
        <Heading {...props} of="files" />
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
  ...peopleFields,
};

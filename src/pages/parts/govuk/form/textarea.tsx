import { classNames } from '../params.js';
import { Field, type FieldOptions } from './field.js';

type Options = FieldOptions & {
  value?: string | undefined;
  rows?: number | undefined;
  spellcheck?: boolean | undefined;
  autocomplete?: string | undefined;
};

export const Textarea = ({ rows = 5, spellcheck, ...options }: Options) => (
  <Field {...options}>
    {({ id, describedBy }) => (
      <textarea
        className={classNames(
          'govuk-textarea',
          options.errorMessage && 'govuk-textarea--error',
          options.classes,
        )}
        id={id}
        name={options.name}
        rows={rows}
        spellCheck={spellcheck}
        disabled={options.disabled}
        aria-describedby={describedBy}
        autoComplete={options.autocomplete}
        {...options.attributes}
        defaultValue={options.value}
      />
    )}
  </Field>
);

import { classNames } from '../params.js';
import { Field, type FieldOptions } from './field.js';

type Options = FieldOptions & {
  type?: string | undefined;
  value?: string | undefined;
  spellcheck?: boolean | undefined;
  autocomplete?: string | undefined;
  autocapitalize?: string | undefined;
  pattern?: string | undefined;
  inputmode?: 'none' | 'text' | 'tel' | 'url' | 'email' | 'numeric' | 'decimal' | 'search' | undefined;
};

export const Input = ({ type = 'text', spellcheck, ...options }: Options) => (
  <Field {...options}>
    {({ id, describedBy }) => (
      <input
        className={classNames('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')}
        id={id}
        name={options.name}
        type={type}
        spellCheck={spellcheck}
        defaultValue={options.value}
        disabled={options.disabled}
        aria-describedby={describedBy}
        autoComplete={options.autocomplete}
        autoCapitalize={options.autocapitalize}
        pattern={options.pattern}
        inputMode={options.inputmode}
        {...options.attributes}
      />
    )}
  </Field>
);

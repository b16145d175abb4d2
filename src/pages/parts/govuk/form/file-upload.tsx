import { classNames } from '../params.js';
import { Field, type FieldOptions } from './field.js';

type Options = FieldOptions & { multiple?: boolean | undefined };

export const FileUpload = ({ multiple, ...options }: Options) => (
  <Field {...options}>
    {({ id, describedBy }) => (
      <input
        className={classNames(
          'govuk-file-upload',
          options.classes,
          options.errorMessage && 'govuk-file-upload--error',
        )}
        id={id}
        name={options.name}
        type="file"
        multiple={multiple}
        disabled={options.disabled}
        aria-describedby={describedBy}
        {...options.attributes}
      />
    )}
  </Field>
);

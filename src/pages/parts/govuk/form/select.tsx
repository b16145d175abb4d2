import { classNames, type Attributes } from '../params.js';
import { Field, type FieldOptions } from './field.js';

type Item = {
  text: string;
  value?: string | undefined;
  selected?: boolean | undefined;
  disabled?: boolean | undefined;
  attributes?: Attributes | undefined;
};
/** `value`: the one that is chosen, by its value or text. */
type Options = FieldOptions & { items: readonly Item[]; value?: string | undefined };

export const Select = ({ items, value, ...options }: Options) => {
  const chosen = items.find(
    (item) => item.selected ?? (value !== undefined && value !== '' && (item.value ?? item.text) === value),
  );
  return (
    <Field {...options}>
      {({ id, describedBy }) => (
        <select
          className={classNames(
            'govuk-select',
            options.classes,
            options.errorMessage && 'govuk-select--error',
          )}
          id={id}
          name={options.name}
          disabled={options.disabled}
          aria-describedby={describedBy}
          defaultValue={chosen && (chosen.value ?? chosen.text)}
          {...options.attributes}
        >
          {items.map((item) => (
            <option
              key={item.value ?? item.text}
              value={item.value}
              disabled={item.disabled}
              {...item.attributes}
            >
              {item.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};

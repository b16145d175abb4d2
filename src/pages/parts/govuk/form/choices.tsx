/** Radios and checkboxes: the same but for how many may be chosen. */
import { classNames, type Attributes, type Content, type Styled } from '../params.js';
import { describing, Explanation, FormGroup, type Explained } from './field.js';
import { Fieldset, type FieldsetOptions } from './fieldset.js';
import { Hint, type HintOptions } from './hint.js';
import { Label } from './label.js';

type Item = Content & {
  id?: string | undefined;
  /** Of a checkbox alone. */
  name?: string | undefined;
  value: string;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  hint?: HintOptions | undefined;
  label?: Styled | undefined;
  attributes?: Attributes | undefined;
};
type Divider = { divider: string };
type Options = Explained &
  Styled & {
    /** The first item's id, and the beginning of the others'; the name where none is given. */
    idPrefix?: string | undefined;
    name: string;
    items: readonly (Item | Divider)[];
    fieldset?: FieldsetOptions | undefined;
    describedBy?: string | undefined;
  };

export const Radios = ({ value, ...options }: Options & { value?: string | undefined }) => (
  <Choices {...options} kind="radios" chosen={value === undefined ? [] : [value]} />
);

export const Checkboxes = ({ values = [], ...options }: Options & { values?: readonly string[] }) => (
  <Choices {...options} kind="checkboxes" chosen={values} />
);

type Kind = { kind: 'radios' | 'checkboxes'; chosen: readonly string[] };

function Choices({ kind, chosen, ...options }: Options & Kind) {
  const { name, items, hint, errorMessage, fieldset, describedBy, idPrefix: id = name } = options;
  const described = describing(id, { hint, errorMessage, describedBy: fieldset?.describedBy ?? describedBy });
  // A fieldset says it for all; without one each checkbox does.
  const each = kind === 'checkboxes' && !fieldset ? described : undefined;
  const group = (
    <>
      <Explanation id={id} hint={hint} errorMessage={errorMessage} />
      <div
        className={classNames(`govuk-${kind}`, options.classes)}
        {...options.attributes}
        data-module={`govuk-${kind}`}
      >
        {items.map((item, at) =>
          'divider' in item ? (
            <div key={at} className={`govuk-${kind}__divider`}>
              {item.divider}
            </div>
          ) : (
            <Choice
              key={at}
              {...item}
              {...{ kind, chosen, describedBy: each }}
              id={item.id ?? (at === 0 ? id : `${id}-${at + 1}`)}
              name={item.name ?? name}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <FormGroup errorMessage={errorMessage} formGroup={options.formGroup}>
      {fieldset ? (
        <Fieldset {...fieldset} describedBy={described}>
          {group}
        </Fieldset>
      ) : (
        group
      )}
    </FormGroup>
  );
}

type ChoiceOptions = Item & Kind & { id: string; name: string; describedBy: string | undefined };

function Choice({ kind, chosen, id, name, describedBy, ...item }: ChoiceOptions) {
  const described = classNames(describedBy, item.hint && `${id}-item-hint`);
  return (
    <div className={`govuk-${kind}__item`}>
      <input
        className={`govuk-${kind}__input`}
        id={id}
        name={name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={item.value}
        defaultChecked={item.checked ?? chosen.includes(item.value)}
        disabled={item.disabled}
        aria-describedby={described === '' ? undefined : described}
        {...item.attributes}
      />
      <Label
        text={item.text}
        classes={classNames(`govuk-${kind}__label`, item.label?.classes)}
        attributes={item.label?.attributes}
        htmlFor={id}
      />
      {item.hint && (
        <Hint
          {...item.hint}
          id={`${id}-item-hint`}
          classes={classNames(`govuk-${kind}__hint`, item.hint.classes)}
        />
      )}
    </div>
  );
}

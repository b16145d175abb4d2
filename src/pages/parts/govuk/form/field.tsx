/** What every field has around it: its label, a hint, what is wrong with it. */
import type { ReactNode } from 'react';
import { classNames, type Styled } from '../params.js';
import { ErrorMessage, type ErrorOptions } from './error-message.js';
import { Hint, type HintOptions } from './hint.js';
import { Label, type LabelOptions } from './label.js';

export type Explained = {
  hint?: HintOptions | undefined;
  errorMessage?: ErrorOptions | undefined;
  formGroup?: Styled | undefined;
};
export type FieldOptions = Explained & {
  /** The name where none is given. */
  id?: string | undefined;
  name: string;
  label: LabelOptions;
  describedBy?: string | undefined;
  disabled?: boolean | undefined;
} & Styled;

/** The ids of what describes a field, as `aria-describedby` takes them. */
export const describing = (
  id: string,
  { hint, errorMessage, describedBy }: Explained & { describedBy?: string | undefined },
): string | undefined => {
  const ids = classNames(describedBy, hint && `${id}-hint`, errorMessage && `${id}-error`);
  return ids === '' ? undefined : ids;
};

export const Explanation = ({ id, hint, errorMessage }: Explained & { id: string }) => (
  <>
    {hint && <Hint id={`${id}-hint`} {...hint} />}
    {errorMessage && <ErrorMessage id={`${id}-error`} {...errorMessage} />}
  </>
);

export const FormGroup = ({ errorMessage, formGroup, children }: Explained & { children: ReactNode }) => (
  <div
    className={classNames('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
    {...formGroup?.attributes}
  >
    {children}
  </div>
);

/** A field of one control, which is given its id and what describes it. */
export function Field({
  children,
  ...field
}: FieldOptions & { children: (control: { id: string; describedBy: string | undefined }) => ReactNode }) {
  const id = field.id ?? field.name;
  return (
    <FormGroup errorMessage={field.errorMessage} formGroup={field.formGroup}>
      <Label {...field.label} htmlFor={id} />
      <Explanation id={id} hint={field.hint} errorMessage={field.errorMessage} />
      {children({ id, describedBy: describing(id, field) })}
    </FormGroup>
  );
}

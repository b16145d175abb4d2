import type { ReactNode } from 'react';
import { classNames, type Content, type Styled } from '../params.js';

export type FieldsetOptions = Styled & {
  describedBy?: string | undefined;
  legend: Content & { classes?: string | undefined; isPageHeading?: boolean | undefined };
};

export const Fieldset = ({
  legend,
  describedBy,
  classes,
  attributes,
  children,
}: FieldsetOptions & { children: ReactNode }) => (
  <fieldset
    className={classNames('govuk-fieldset', classes)}
    aria-describedby={describedBy === '' ? undefined : describedBy}
    {...attributes}
  >
    <legend className={classNames('govuk-fieldset__legend', legend.classes)}>
      {legend.isPageHeading === true ? (
        <h1 className="govuk-fieldset__heading">{legend.text}</h1>
      ) : (
        legend.text
      )}
    </legend>
    {children}
  </fieldset>
);

import { classNames, type Content, type Styled } from '../params.js';

/** `visuallyHiddenText`: what comes before it for whoever does not see its colour, in the page's language. */
export type ErrorOptions = Content & Styled & { visuallyHiddenText: string };

export const ErrorMessage = ({
  id,
  text,
  visuallyHiddenText,
  classes,
  attributes,
}: ErrorOptions & { id?: string | undefined }) => (
  <p id={id} className={classNames('govuk-error-message', classes)} {...attributes}>
    <span className="govuk-visually-hidden">{visuallyHiddenText}:</span> {text}
  </p>
);

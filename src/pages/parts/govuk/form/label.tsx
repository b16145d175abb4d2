import { classNames, type Content, type Styled } from '../params.js';

export type LabelOptions = Content & Styled & { isPageHeading?: boolean | undefined };

export function Label({
  text,
  classes,
  attributes,
  isPageHeading,
  htmlFor,
}: LabelOptions & { htmlFor: string }) {
  const label = (
    <label className={classNames('govuk-label', classes)} {...attributes} htmlFor={htmlFor}>
      {text}
    </label>
  );
  return isPageHeading === true ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}

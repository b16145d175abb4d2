/** The small ones that hold a few words. */
import { classNames, type Content, type Styled } from '../params.js';

export const Tag = ({ text, classes, attributes }: Content & Styled) => (
  <strong className={classNames('govuk-tag', classes)} {...attributes}>
    {text}
  </strong>
);

export const InsetText = ({
  id,
  text,
  classes,
  attributes,
}: Content & Styled & { id?: string | undefined }) => (
  <div id={id} className={classNames('govuk-inset-text', classes)} {...attributes}>
    {text}
  </div>
);

/** `iconFallbackText`: what the exclamation mark says aloud, in the page's language. */
export const WarningText = ({
  text,
  iconFallbackText,
  classes,
  attributes,
}: Content & Styled & { iconFallbackText: string }) => (
  <div className={classNames('govuk-warning-text', classes)} {...attributes}>
    <span className="govuk-warning-text__icon" aria-hidden>
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">{iconFallbackText}</span> {text}
    </strong>
  </div>
);

type Linked = Content & Styled & { href: string };

export const BackLink = ({ text, href, classes, attributes }: Linked) => (
  <a href={href} className={classNames('govuk-back-link', classes)} {...attributes}>
    {text}
  </a>
);

export const SkipLink = ({ text, href, classes, attributes }: Linked) => (
  <a
    href={href}
    className={classNames('govuk-skip-link', classes)}
    {...attributes}
    data-module="govuk-skip-link"
  >
    {text}
  </a>
);

import { classNames, type Attributes, type Content, type Styled } from '../params.js';

type Options = Content &
  Styled & {
    id?: string | undefined;
    /** Makes a link of it that looks like a button. */
    href?: string | undefined;
    type?: 'submit' | 'button' | 'reset' | undefined;
    name?: string | undefined;
    value?: string | undefined;
    disabled?: boolean | undefined;
  };

export function Button({
  text,
  href,
  classes,
  attributes,
  id,
  type = 'submit',
  name,
  value,
  disabled,
}: Options) {
  const common: Attributes & { className: string } = {
    className: classNames('govuk-button', classes),
    'data-module': 'govuk-button',
    ...attributes,
    ...(id === undefined ? {} : { id }),
  };
  return href === undefined ? (
    <button
      type={type}
      value={value}
      name={name}
      disabled={disabled}
      aria-disabled={disabled === true ? true : undefined}
      {...common}
    >
      {text}
    </button>
  ) : (
    <a href={href} role="button" draggable={false} {...common}>
      {text}
    </a>
  );
}

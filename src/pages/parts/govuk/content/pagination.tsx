import type { ReactNode } from 'react';
import { classNames, type Content, type Styled } from '../params.js';

type Page = Content & { href: string; labelText?: string | undefined };
type Options = Styled & {
  landmarkLabel: string;
  previous?: Page | undefined;
  next?: Page | undefined;
};

/** To the page before and the page after; lists by cursor know no page numbers. */
export const Pagination = ({ landmarkLabel, previous, next, classes, attributes }: Options) => (
  <nav
    className={classNames('govuk-pagination', 'govuk-pagination--block', classes)}
    aria-label={landmarkLabel}
    {...attributes}
  >
    {previous && (
      <To page={previous} direction="prev">
        <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z" />
      </To>
    )}
    {next && (
      <To page={next} direction="next">
        <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z" />
      </To>
    )}
  </nav>
);

const To = ({
  page: { href, text, labelText },
  direction,
  children,
}: {
  page: Page;
  direction: 'prev' | 'next';
  children: ReactNode;
}) => (
  <div className={`govuk-pagination__${direction}`}>
    <a className="govuk-link govuk-pagination__link" href={href} rel={direction}>
      <svg
        className={`govuk-pagination__icon govuk-pagination__icon--${direction}`}
        xmlns="http://www.w3.org/2000/svg"
        height="13"
        width="15"
        aria-hidden
        focusable={false}
        viewBox="0 0 15 13"
      >
        {children}
      </svg>
      <span
        className={classNames(
          'govuk-pagination__link-title',
          labelText === undefined && 'govuk-pagination__link-title--decorated',
        )}
      >
        {text}
      </span>
      {labelText !== undefined && (
        <>
          <span className="govuk-visually-hidden">:</span>
          <span className="govuk-pagination__link-label">{labelText}</span>
        </>
      )}
    </a>
  </div>
);

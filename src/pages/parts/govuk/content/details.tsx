import type { ReactNode } from 'react';
import { classNames, type Styled } from '../params.js';

type Options = Styled & {
  id?: string | undefined;
  summaryText: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
};

/** What is folded away until somebody wants it. */
export const Details = ({ id, summaryText, open, classes, attributes, children }: Options) => (
  <details id={id} className={classNames('govuk-details', classes)} {...attributes} open={open}>
    <summary className="govuk-details__summary">
      <span className="govuk-details__summary-text">{summaryText}</span>
    </summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);

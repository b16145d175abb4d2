/** What is confirmed, large. */
import type { ReactNode } from 'react';
import { classNames, type Styled } from '../params.js';

type Options = Styled & { titleText: string; children?: ReactNode };

export const Panel = ({ titleText, children, classes, attributes }: Options) => (
  <div className={classNames('govuk-panel govuk-panel--confirmation', classes)} {...attributes}>
    <h1 className="govuk-panel__title">{titleText}</h1>
    {children !== undefined && <div className="govuk-panel__body">{children}</div>}
  </div>
);

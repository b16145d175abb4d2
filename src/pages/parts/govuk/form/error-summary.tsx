import type { ReactNode } from 'react';
import { classNames, type Attributes, type Styled } from '../params.js';

type Options = Styled & {
  titleText: string;
  descriptionText?: ReactNode;
  errorList: readonly { text: ReactNode; href?: string | undefined; attributes?: Attributes | undefined }[];
};

/** What is wrong with a form, before all else on the page; each error leads to its field. */
export const ErrorSummary = ({ titleText, descriptionText, errorList, classes, attributes }: Options) => (
  <div
    className={classNames('govuk-error-summary', classes)}
    {...attributes}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 className="govuk-error-summary__title">{titleText}</h2>
      <div className="govuk-error-summary__body">
        {descriptionText !== undefined && <p>{descriptionText}</p>}
        {errorList.length > 0 && (
          <ul className="govuk-list govuk-error-summary__list">
            {errorList.map(({ text, href, attributes: own }, at) => (
              <li key={at}>
                {href === undefined ? (
                  text
                ) : (
                  <a href={href} {...own}>
                    {text}
                  </a>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
);

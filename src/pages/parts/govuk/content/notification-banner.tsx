import type { ReactNode } from 'react';
import { classNames, type Styled } from '../params.js';

type Options = Styled & {
  /** Said in one line; longer things are `children`. */
  text?: string | undefined;
  titleText: string;
  titleId?: string | undefined;
  type?: 'success' | undefined;
  role?: string | undefined;
  children?: ReactNode;
};

/** What just happened, or what else is to be known before the page begins. */
export function NotificationBanner({
  text,
  titleText,
  titleId = 'govuk-notification-banner-title',
  type,
  role = type === 'success' ? 'alert' : 'region',
  classes,
  attributes,
  children,
}: Options) {
  return (
    <div
      className={classNames(
        'govuk-notification-banner',
        type && `govuk-notification-banner--${type}`,
        classes,
      )}
      role={role}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      {...attributes}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {titleText}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {children ?? <p className="govuk-notification-banner__heading">{text}</p>}
      </div>
    </div>
  );
}

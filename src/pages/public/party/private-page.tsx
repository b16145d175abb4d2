/** The frame of a private page: what came of the form just sent stands before all else. */
import type { ReactNode } from 'react';
import { wordsIn, type Words } from '../../../words/languages.js';
import { NotificationBanner } from '../../parts/govuk/content/notification-banner.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { page, Quote, type PageFrame } from '../../parts/page.js';
import type { Flash, Refused } from './refused.js';

type PrivatePage = {
  title: string;
  otherLanguageUrl: string;
  large?: boolean | undefined;
  flash: Flash | undefined;
  refused: Refused | null;
  /** A withdrawal took back an appeal, not the complaint. */
  ofAppeal: boolean;
  children: ReactNode;
};

export function privatePage(
  frame: PageFrame,
  { title, flash, refused, ofAppeal, children, ...more }: PrivatePage,
): string {
  const words = wordsIn(frame.locale);
  return page(frame, {
    ...more,
    title: refused === null ? title : words('pages:error.title', { title }),
    children: (
      <>
        {refused !== null && <Errors errors={refused.errors} words={words} />}
        {refused !== null && refused.left.length > 0 && (
          <>
            <h2 className="govuk-heading-m">{words('pages:flash.left')}</h2>
            {refused.left.map((text) => (
              <Quote key={text} text={text} />
            ))}
          </>
        )}
        {flash?.kind === 'done' && (
          <NotificationBanner
            type="success"
            titleText={words('pages:flash.title')}
            text={words(
              ofAppeal && flash.command === 'withdraw' ? 'pages:flash.takeBack' : doneWords[flash.command],
            )}
            attributes={focused}
          />
        )}
        {children}
      </>
    ),
  });
}

/** A reader without scripts is led there by the browser. */
const focused = { tabIndex: '-1', autoFocus: true } as const;

export const Errors = ({ errors, words }: { errors: Refused['errors']; words: Words }) => (
  <ErrorSummary
    titleText={words('pages:error.heading')}
    errorList={errors.map(({ field, text }) => ({ text, ...(field === null ? {} : { href: `#${field}` }) }))}
    attributes={focused}
  />
);

const doneWords = {
  answer: 'pages:flash.answer',
  consent: 'pages:flash.consent',
  'add-evidence': 'pages:flash.evidence',
  appeal: 'pages:flash.appeal',
  withdraw: 'pages:flash.withdraw',
  'undo-withdrawal': 'pages:flash.undone',
  'ask-erasure': 'pages:flash.forget',
  'change-contact': 'pages:flash.changeContact',
  'refuse-contact': 'pages:flash.refuseContact',
  'set-representative': 'pages:flash.representative',
  rate: 'pages:flash.rate',
} as const;

/** What all pages of administration have around them. */
import type { ReactNode } from 'react';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { BackLink } from '../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../parts/govuk/content/notification-banner.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { withQuery } from '../paths.js';
import { textOf, type Wrong } from './form.js';
import { ADMIN_PATH } from './paths.js';

type Page = {
  title: string;
  back?: { text: string; href: string };
  /** What was just done. */
  done?: string | null;
  wrong?: readonly Wrong[];
  /** Of a form: no wider than its fields. */
  narrow?: boolean;
  children: ReactNode;
};

export function adminPage(
  frame: DeskFrame,
  { title, back, done, wrong = [], narrow, children }: Page,
): string {
  const words = wordsIn(frame.locale);
  return deskPage(frame, {
    title: wrong.length === 0 ? title : words('door:error', { title }),
    at: 'admin',
    children: (
      <div className={narrow === true ? 'redress-narrow' : 'redress-board'}>
        <BackLink {...(back ?? { text: words('admin:back'), href: ADMIN_PATH })} />
        {wrong.length > 0 && (
          <ErrorSummary
            titleText={words('case:error.summary')}
            errorList={wrong.map((one) => ({
              text: textOf(words, one),
              ...(one.field === '' ? {} : { href: `#${one.field}` }),
            }))}
          />
        )}
        {done != null && <NotificationBanner type="success" titleText={words('admin:done')} text={done} />}
        <h1 className="govuk-heading-l">{title}</h1>
        {children}
      </div>
    ),
  });
}

/** The page before and the page after of a list. */
export function Pages({
  frame: { locale },
  path,
  cursor,
  nextCursor,
}: {
  frame: DeskFrame;
  path: string;
  cursor: string | null;
  nextCursor: string | null;
}) {
  const words = wordsIn(locale);
  if (cursor === null && nextCursor === null) return null;
  return (
    <Pagination
      landmarkLabel={words('work:pages')}
      {...(cursor === null ? {} : { previous: { text: words('work:first'), href: path } })}
      {...(nextCursor === null
        ? {}
        : { next: { text: words('work:more'), href: withQuery(path, `cursor=${nextCursor}`) } })}
    />
  );
}

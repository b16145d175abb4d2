/** One of the staff, before they are let go. */
import type { OnRoster } from '../../../../cases/admin/read-people.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { WarningText } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { HAND_OVER_PATH, withQuery } from '../../paths.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, type FormState } from '../form.js';
import { personPath } from '../paths.js';

/** What becomes of what they carry, and the button. */
export function endPage(frame: DeskFrame, { person, form }: { person: OnRoster; form: FormState }): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { id, name, load } = person;
  return adminPage(frame, {
    title: words('admin:people.endTitle', { name }),
    back: { text: name, href: personPath(id) },
    ...{ wrong: form.wrong, narrow: true },
    children: (
      <>
        <p className="govuk-body">{words('admin:people.endText')}</p>
        {load === 0 ? (
          <p className="govuk-body">{words('admin:people.carriesNone')}</p>
        ) : (
          <>
            <WarningText
              text={words('admin:people.carries', { n: load })}
              iconFallbackText={words('admin:pages.people.title')}
            />
            <p className="govuk-body">
              <a
                className="govuk-link"
                href={withQuery(HAND_OVER_PATH, new URLSearchParams({ person: id }).toString())}
              >
                {words('admin:people.handOver')}
              </a>
            </p>
          </>
        )}
        <AdminForm action={`${personPath(id)}/end/confirm`} form={form}>
          <Button text={words('admin:people.endNow')} classes="govuk-button--warning" />
        </AdminForm>
      </>
    ),
  });
}

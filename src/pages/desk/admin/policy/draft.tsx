/** The draft of the policy as a document to edit. */
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, TextArea, type FormState } from '../form.js';
import { POLICY_DOCUMENT_PATH, POLICY_DRAFT_PATH } from '../paths.js';
import { Overtaken } from './chapters.js';

/** `problems`: what is wrong with the document, field by field. `overtaken`: the version that came into force since. */
export type DraftView = {
  form: FormState;
  problems: readonly { path: string; message: string }[];
  overtaken: number | null;
};

export function draftPage(frame: DeskFrame, { form, problems, overtaken }: DraftView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  return adminPage(frame, {
    title: words('policy:asDocument'),
    back: { text: words('policy:draft'), href: POLICY_DRAFT_PATH },
    wrong: form.wrong,
    children: (
      <>
        <p className="govuk-body">{words('policy:draftText')}</p>
        {overtaken !== null && <Overtaken version={overtaken} locale={locale} />}
        {problems.length > 0 && (
          <ul className="govuk-list govuk-list--bullet govuk-error-message" id="problems">
            {problems.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                {words('policy:wrongAt', { path: pathWords(path) || words('policy:whole'), message })}
              </li>
            ))}
          </ul>
        )}
        <AdminForm action={`${POLICY_DOCUMENT_PATH}/save`} form={form}>
          <TextArea
            {...{ form, locale }}
            name="document"
            label={words('admin:field.document')}
            rows={30}
            classes="redress-document"
          />
          <Button text={words('policy:save')} />
        </AdminForm>
      </>
    ),
  });
}

/** As people write the way to a field: `deadlines.review.within`. */
const pathWords = (path: string): string => path.split('/').filter(Boolean).join('.');

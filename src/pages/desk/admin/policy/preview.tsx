/** What the draft changes for new complaints, field by field, and putting it in force. */
import { teamName, type NameInEach } from '../../../../domain/text/name.js';
import type { DraftPreviewed } from '../../../../cases/policy/read-policies.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText, WarningText } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Checkboxes } from '../../../parts/govuk/form/choices.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, errorOf, type FormState } from '../form.js';
import { POLICY_DRAFT_PATH, POLICY_PATH, POLICY_PREVIEW_PATH } from '../paths.js';
import { differenceWords } from './field-words.js';
import { DraftState } from './policy.js';

export type PreviewView = DraftPreviewed & {
  people: ReadonlyMap<string, string>;
  teams: ReadonlyMap<string, NameInEach>;
  form: FormState;
  done: string | null;
};

export function previewPage(frame: DeskFrame, view: PreviewView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { draft, before, differing, concerned, open, missing, people, teams, form, done } = view;
  const named = (ids: readonly string[]) =>
    ids.map((id) => teamName(teams, id, locale)).join(words('policy:comma'));
  const columns = ['field', 'before', 'after'] as const;
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`admin:column.${column}`) },
  });
  const of = { teams: named(concerned.teams), people: concerned.people };
  return adminPage(frame, {
    title: words('policy:preview'),
    back: { text: words('admin:pages.policy.title'), href: POLICY_PATH },
    ...{ done, wrong: form.wrong },
    children: (
      <>
        <DraftState draft={draft} version={before.version} people={people} locale={locale} />
        {differing.length === 0 ? (
          <InsetText text={words('policy:same')} />
        ) : (
          <>
            <Table
              classes="redress-cards"
              caption={words('policy:preview')}
              captionClasses="govuk-visually-hidden"
              head={columns.map((column) => ({ text: words(`admin:column.${column}`) }))}
              firstCellIsHeader
              rows={differing.map((one) => {
                const said = differenceWords(one, locale);
                return [
                  { text: said.field },
                  { ...labelled('before'), text: said.before },
                  { ...labelled('after'), text: said.after },
                ];
              })}
            />
            <p className="govuk-body">{words('policy:concerned', of)}</p>
            <p className="govuk-body">{words('policy:open', { n: open })}</p>
          </>
        )}
        {missing.length > 0 && (
          <WarningText
            text={words('policy:missing', { teams: missing.join(words('policy:comma')) })}
            iconFallbackText={words('policy:draft')}
          />
        )}
        {differing.length > 0 && missing.length === 0 && !draft.stale && (
          <AdminForm action={`${POLICY_PREVIEW_PATH}/activate`} form={form}>
            <Checkboxes
              name="confirmed"
              classes="govuk-checkboxes--small"
              items={[{ value: 'yes', text: words('admin:field.confirmed') }]}
              {...errorOf({ form, locale }, 'confirmed')}
            />
            <Button text={words('policy:activate')} />
          </AdminForm>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={POLICY_DRAFT_PATH}>
            {words('policy:go')}
          </a>
        </p>
        <AdminForm
          action={`${POLICY_PREVIEW_PATH}/discard`}
          form={{ ...form, formKey: `${form.formKey}-discard` }}
        >
          <Button text={words('policy:discard')} classes="govuk-button--warning" />
        </AdminForm>
      </>
    ),
  });
}

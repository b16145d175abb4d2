/** An API key: asked for, and shown once. */
import { scopes } from '../../../cases/principal.js';
import { wordsIn } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { InsetText, WarningText } from '../../parts/govuk/content/blocks.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Checkboxes, Radios } from '../../parts/govuk/form/choices.js';
import { adminPage } from './admin-page.js';
import { AdminForm, Choose, DayInput, errorOf, first, TextInput, type FormState } from './form.js';
import { scopeWords } from './keys.js';
import { KEYS_PATH, NEW_KEY_PATH } from './paths.js';

/** A key is asked for. */
export function newKeyPage(
  frame: DeskFrame,
  { people, form }: { people: readonly { id: string; name: string }[]; form: FormState },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const of = { form, locale };
  return adminPage(frame, {
    title: words('admin:keys.add'),
    back: { text: words('admin:pages.keys.title'), href: KEYS_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children: (
      <AdminForm action={`${NEW_KEY_PATH}/add`} form={form}>
        <TextInput
          {...of}
          name="label"
          label={words('admin:field.label')}
          hint={words('admin:field.labelHint')}
        />
        <Radios
          name="kind"
          fieldset={{ legend: { text: words('admin:field.forWhom') } }}
          classes="govuk-radios--inline"
          value={first(form.typed, 'kind')}
          items={[
            { value: 'client', text: words('admin:field.client') },
            { value: 'staff', text: words('admin:field.staff') },
          ]}
          {...errorOf(of, 'kind')}
        />
        <TextInput
          {...of}
          name="client"
          label={words('admin:field.clientName')}
          hint={words('admin:field.clientHint')}
          classes="govuk-input--width-20"
        />
        <Checkboxes
          name="scopes"
          fieldset={{ legend: { text: words('admin:field.scopes') } }}
          hint={{ text: words('admin:field.clientHint') }}
          classes="govuk-checkboxes--small"
          values={form.typed.get('scopes') ?? []}
          items={scopes.map((value) => ({ value, text: words(`admin:keys.scope.${scopeWords[value]}`) }))}
          {...errorOf(of, 'scopes')}
        />
        <Choose
          {...of}
          name="staff"
          label={words('admin:field.person')}
          hint={words('admin:field.staffHint')}
          items={[
            { value: '', text: words('admin:none') },
            ...people.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
        <DayInput
          {...of}
          name="expiresAt"
          label={words('admin:optional', { label: words('admin:field.expiresAt') })}
          hint={words('admin:field.expiresHint')}
        />
        <Button text={words('admin:keys.add')} />
      </AdminForm>
    ),
  });
}

/** The key, this once; `key` null where the form was sent again. */
export function madeKeyPage(frame: DeskFrame, { id, key }: { id: string; key: string | null }): string {
  const words = wordsIn(frame.locale);
  return adminPage(frame, {
    title: words('admin:keys.made'),
    back: { text: words('admin:keys.onward'), href: KEYS_PATH },
    narrow: true,
    children: (
      <>
        {key === null ? (
          <InsetText text={words('admin:keys.again')} />
        ) : (
          <>
            <WarningText text={words('admin:keys.copy')} iconFallbackText={words('admin:keys.made')} />
            <p className="govuk-body">
              <code className="redress-secret">{key}</code>
            </p>
          </>
        )}
        <p className="govuk-body">{words('admin:keys.id', { id })}</p>
        <p className="govuk-body">
          <a className="govuk-link" href={KEYS_PATH}>
            {words('admin:keys.onward')}
          </a>
        </p>
      </>
    ),
  });
}

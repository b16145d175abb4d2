/** A class of complaints, as the draft of the policy has it: added, changed, taken out. */
import type { ClassRead, TeamsRead } from '../../../../cases/admin/read-teams.js';
import { CategoryKind } from '../../../../domain/policy/categories.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, Choose, IdInput, NameInputs, typedOfName, type FormState, type Typed } from '../form.js';
import { classPath, NEW_CLASS_PATH, TEAMS_PATH } from '../paths.js';

/** `one` null: a new one. */
export type ClassView = { one: ClassRead | null; teams: TeamsRead['teams']; form: FormState };

export const typedOfClass = ({ is, was }: ClassRead): Typed => {
  const shown = is ?? was;
  return new Map([
    ...typedOfName(shown?.name),
    ['team', [shown?.team ?? '']],
    ['kind', [shown?.kind ?? 'other']],
  ]);
};

export function classPage(frame: DeskFrame, { one, teams, form }: ClassView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const of = { form, locale };
  const isGone = one !== null && one.is === null;
  return adminPage(frame, {
    title: one === null ? words('admin:class.add') : ((one.is ?? one.was)?.name[locale] ?? one.id),
    back: { text: words('admin:pages.teams.title'), href: TEAMS_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children: isGone ? (
      <InsetText text={words('admin:class.gone', { n: one.open })} />
    ) : (
      <>
        <p className="govuk-body">{words('admin:class.text')}</p>
        <AdminForm
          action={one === null ? `${NEW_CLASS_PATH}/add` : `${classPath(one.id)}/change`}
          form={form}
        >
          {one === null && <IdInput {...of} />}
          <NameInputs {...of} />
          <Choose
            {...of}
            name="team"
            label={words('admin:field.team')}
            items={teams
              .filter(({ active }) => active)
              .map(({ id, name }) => ({
                value: id,
                text: name[locale],
              }))}
          />
          <Choose
            {...of}
            name="kind"
            label={words('admin:field.kind')}
            hint={words('admin:field.kindHint')}
            items={CategoryKind.options.map((kind) => ({
              value: kind,
              text: words(`admin:class.kinds.${kind}`),
            }))}
          />
          <Button text={words('admin:class.change')} />
        </AdminForm>
        {one !== null && (
          <AdminForm
            action={`${classPath(one.id)}/retire`}
            form={{ ...form, formKey: `${form.formKey}-retire` }}
          >
            <p className="govuk-body">{words('admin:class.retireText', { n: one.open })}</p>
            <Button text={words('admin:class.retire')} classes="govuk-button--warning" />
          </AdminForm>
        )}
      </>
    ),
  });
}

/** One of the staff: added, changed, taken back. */
import type { OnRoster, Places } from '../../../../cases/admin/read-people.js';
import { staffRoles } from '../../../../domain/people/relations.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { languageNames, wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Checkboxes } from '../../../parts/govuk/form/choices.js';
import { ABSENCES_PATH, withQuery } from '../../paths.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, Choose, errorOf, IdInput, TextInput, type FormState, type Typed } from '../form.js';
import { NEW_PERSON_PATH, PEOPLE_PATH, personPath } from '../paths.js';
import { States } from './people.js';

/** In which they are written to, the first first. */
export const languageChoices = ['en', 'zh-CN', 'en zh-CN', 'zh-CN en'] as const;

/** `person` null: somebody new. `isSelf`: the reader's own account, which another changes. */
export type PersonView = {
  person: OnRoster | null;
  places: Places;
  form: FormState;
  isSelf: boolean;
  done: string | null;
};

export function personPage(frame: DeskFrame, view: PersonView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { person, form, isSelf, done } = view;
  const own = isSelf ? <InsetText text={words('admin:people.own')} /> : null;
  return adminPage(frame, {
    title: person?.name ?? words('admin:people.add'),
    back: { text: words('admin:pages.people.title'), href: PEOPLE_PATH },
    ...{ done, wrong: form.wrong, narrow: true },
    children: (
      <>
        {person !== null && (
          <p className="govuk-body">
            <States person={person} locale={locale} />
          </p>
        )}
        {own ?? (
          <AdminForm
            action={person === null ? `${NEW_PERSON_PATH}/add` : `${personPath(person.id)}/change`}
            form={form}
          >
            <Fields {...view} locale={locale} />
            <Button text={words(person === null ? 'admin:people.add' : 'admin:people.change')} />
          </AdminForm>
        )}
        {person !== null && !isSelf && <Course person={person} form={form} locale={locale} />}
      </>
    ),
  });
}

function Course({ person, form, locale }: { person: OnRoster; form: FormState; locale: Locale }) {
  const words = wordsIn(locale);
  if (person.active)
    return (
      <ul className="govuk-list">
        <li>
          <a
            className="govuk-link"
            href={withQuery(ABSENCES_PATH, new URLSearchParams({ person: person.id }).toString())}
          >
            {words('team:absences.title', { person: person.name })}
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`${personPath(person.id)}/end`}>
            {words('admin:people.end')}
          </a>
        </li>
      </ul>
    );
  return (
    <AdminForm
      action={`${personPath(person.id)}/return`}
      form={{ ...form, formKey: `${form.formKey}-return` }}
    >
      <Button text={words('admin:people.return')} classes="govuk-button--secondary" />
    </AdminForm>
  );
}

/** What a form shows of somebody. */
export const typedOfPerson = (person: OnRoster): Typed =>
  new Map(
    [
      ...Object.entries({ name: person.name, email: person.email, phone: person.phone ?? '' }),
      ...Object.entries({ role: person.role, team: person.team ?? '', accountId: person.accountId ?? '' }),
      ['languages', person.languages.join(' ')] as const,
    ]
      .map(([name, value]): [string, string[]] => [name, [value]])
      .concat([
        ['categories', person.categories],
        ['onCall', person.onCall ? ['yes'] : []],
      ]),
  );

function Fields({ person, places, form, locale }: PersonView & { locale: Locale }) {
  const words = wordsIn(locale);
  const of = { form, locale };
  const optional = (label: string) => words('admin:optional', { label });
  // Who is trained for a class that is no more still carries what is open under it.
  const former = (person?.categories ?? []).filter((id) => !Object.hasOwn(places.categories, id));
  return (
    <>
      {person === null && <IdInput {...of} />}
      <TextInput {...of} name="name" label={words('admin:field.name')} />
      <TextInput
        {...of}
        name="email"
        type="email"
        label={words('admin:field.email')}
        hint={words('admin:field.emailHint')}
      />
      <TextInput {...of} name="phone" type="tel" label={optional(words('admin:field.phone'))} />
      <Choose
        {...of}
        name="role"
        label={words('admin:field.role')}
        items={staffRoles.map((value) => ({ value, text: words(`door:signIn.role.${value}`) }))}
      />
      <Choose
        {...of}
        name="team"
        label={words('admin:field.team')}
        items={[
          { value: '', text: words('admin:people.noTeam') },
          ...places.teams.map(({ id, name }) => ({ value: id, text: name[locale] })),
        ]}
      />
      <Checkboxes
        name="categories"
        fieldset={{ legend: { text: words('admin:field.categories') } }}
        classes="govuk-checkboxes--small"
        values={form.typed.get('categories') ?? []}
        items={[
          ...Object.entries(places.categories).map(([value, { name }]) => ({ value, text: name[locale] })),
          ...former.map((value) => ({ value, text: words('admin:people.retiredClass', { id: value }) })),
        ]}
        {...errorOf(of, 'categories')}
      />
      <Choose
        {...of}
        name="languages"
        label={words('admin:field.languages')}
        hint={words('admin:field.languagesHint')}
        items={languageChoices.map((value) => ({ value, text: spoken(value) }))}
      />
      <TextInput
        {...of}
        name="accountId"
        label={optional(words('admin:field.accountId'))}
        hint={words('admin:field.accountHint')}
      />
      <Checkboxes
        name="onCall"
        fieldset={{ legend: { text: words('admin:field.onCall') } }}
        classes="govuk-checkboxes--small"
        values={form.typed.get('onCall') ?? []}
        items={[{ value: 'yes', text: words('admin:field.onCallText') }]}
      />
    </>
  );
}

const spoken = (value: (typeof languageChoices)[number]): string =>
  value.replace('en', languageNames.en).replace('zh-CN', languageNames['zh-CN']).replace(' ', ' · ');

/** A team: added, changed, retired. */
import type { TeamRead, TeamsRead } from '../../../../cases/admin/read-teams.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { TEAM_CASES_PATH, withQuery } from '../../paths.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, Choose, IdInput, NameInputs, typedOfName, type FormState, type Typed } from '../form.js';
import { NEW_TEAM_PATH, TEAMS_PATH, teamPath } from '../paths.js';

/** `team` null: a new one. */
export type TeamView = {
  team: TeamRead | null;
  people: TeamsRead['people'];
  form: FormState;
  done: string | null;
};

export const typedOfTeam = ({ name, lead, supervisor }: TeamRead): Typed =>
  new Map([...typedOfName(name), ['lead', [lead ?? '']], ['supervisor', [supervisor ?? '']]]);

export function teamPage(frame: DeskFrame, { team, people, form, done }: TeamView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const of = { form, locale };
  const persons = [
    { value: '', text: words('admin:teams.nobody') },
    ...people.filter(({ active }) => active).map(({ id, name }) => ({ value: id, text: name })),
  ];
  return adminPage(frame, {
    title: team?.name[locale] ?? words('admin:teams.add'),
    back: { text: words('admin:pages.teams.title'), href: TEAMS_PATH },
    ...{ done, wrong: form.wrong, narrow: true },
    children: (
      <>
        <AdminForm
          action={team === null ? `${NEW_TEAM_PATH}/add` : `${teamPath(team.id)}/change`}
          form={form}
        >
          {team === null && <IdInput {...of} />}
          <NameInputs {...of} />
          <Choose {...of} name="lead" label={words('admin:field.lead')} items={persons} />
          <Choose {...of} name="supervisor" label={words('admin:field.supervisor')} items={persons} />
          <Button text={words(team === null ? 'admin:teams.add' : 'admin:teams.change')} />
        </AdminForm>
        {team !== null && <Retiring team={team} {...of} />}
      </>
    ),
  });
}

function Retiring({
  team,
  form,
  locale,
}: { team: TeamRead } & Pick<DeskFrame, 'locale'> & { form: FormState }) {
  const words = wordsIn(locale);
  const { id, active, open, needed } = team;
  const act = active ? 'retire' : 'return';
  return (
    <>
      <h2 className="govuk-heading-m">{words('admin:teams.retire')}</h2>
      <p className="govuk-body">{words('admin:teams.retireText')}</p>
      {open > 0 && (
        <p className="govuk-body">
          {words('admin:teams.open', { n: open })}{' '}
          <a
            className="govuk-link"
            href={withQuery(TEAM_CASES_PATH, new URLSearchParams({ team: id, open: 'true' }).toString())}
          >
            {words('admin:teams.see')}
          </a>
        </p>
      )}
      {active && needed !== null ? (
        <InsetText text={words(`admin:teams.needed.${needed}`)} />
      ) : (
        <AdminForm action={`${teamPath(id)}/${act}`} form={{ ...form, formKey: `${form.formKey}-${act}` }}>
          <Button
            text={words(`admin:teams.${act}`)}
            classes={active ? 'govuk-button--warning' : 'govuk-button--secondary'}
          />
        </AdminForm>
      )}
    </>
  );
}

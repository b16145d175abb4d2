/** One requirement: who would be shut out today, and from when it holds. */
import type { CourseTaught } from '../../../../cases/training/read-courses.js';
import { staffRoles } from '../../../../domain/people/relations.js';
import type { Requirement } from '../../../../domain/training/gate.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { adminPage } from '../admin-page.js';
import { AdminForm, Choose, DayInput, first, type FormState } from '../form.js';
import { ADMIN_TRAINING_PATH, REQUIREMENT_PATH } from '../paths.js';
import { InForce, neededBy, type ClassNames } from './courses.js';

/** `chosen`: which requirement it is about, with who would be shut out today; null: it is still to be chosen. */
export type RequirementView = {
  courses: readonly CourseTaught[];
  classes: ClassNames;
  chosen: { requirement: Requirement; shut: readonly { id: string; name: string }[] } | null;
  form: FormState;
  now: number;
};

export function requirementPage(frame: DeskFrame, view: RequirementView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { courses, classes, chosen, form, now } = view;
  const of = { form, locale };
  return adminPage(frame, {
    title: words('training:admin.require'),
    back: { text: words('training:admin.title'), href: ADMIN_TRAINING_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children: (
      <>
        <form method="get" action={REQUIREMENT_PATH}>
          <Choose
            {...of}
            name="needed"
            label={words('training:field.needed')}
            items={[
              ...Array.from(classes.keys(), (name) => ({ of: 'class' as const, name })),
              ...staffRoles.map((name) => ({ of: 'role' as const, name })),
            ].map((which) => ({
              value: `${which.of}:${which.name}`,
              text: neededBy(which, classes, words),
            }))}
          />
          <Choose
            {...of}
            name="course"
            label={words('training:field.course')}
            items={courses.map(({ id, name }) => ({ value: id, text: name[locale] }))}
          />
          <Button text={words('training:admin.choose')} classes="govuk-button--secondary" />
        </form>
        {chosen !== null && (
          <>
            <p className="govuk-body">
              <InForce since={chosen.requirement.since} now={now} locale={locale} />
            </p>
            {chosen.shut.length === 0 ? (
              <InsetText text={words('training:admin.nobody')} />
            ) : (
              <>
                <h2 className="govuk-heading-m">{words('training:admin.shut', { n: chosen.shut.length })}</h2>
                <ul className="govuk-list govuk-list--bullet">
                  {chosen.shut.map(({ id, name }) => (
                    <li key={id}>{name}</li>
                  ))}
                </ul>
              </>
            )}
            <AdminForm action={`${REQUIREMENT_PATH}/turn-on`} form={form}>
              <Which form={form} />
              <DayInput
                {...of}
                name="since"
                label={words('training:field.since')}
                hint={words('training:admin.turnOnText')}
              />
              <Button text={words('training:admin.turnOn')} />
            </AdminForm>
            {chosen.requirement.since !== null && (
              <AdminForm
                action={`${REQUIREMENT_PATH}/turn-off`}
                form={{ ...form, formKey: `${form.formKey}-off` }}
              >
                <Which form={form} />
                <Button text={words('training:admin.turnOff')} classes="govuk-button--warning" />
              </AdminForm>
            )}
          </>
        )}
      </>
    ),
  });
}

const Which = ({ form }: { form: FormState }) =>
  (['needed', 'course'] as const).map((name) => (
    <input key={name} type="hidden" name={name} value={first(form.typed, name)} />
  ));

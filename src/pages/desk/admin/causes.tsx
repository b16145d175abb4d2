/** Why things went wrong: the list that decisions name causes of, and one of them. */
import type { CauseInPlace } from '../../../cases/causes/read-causes.js';
import { nameable } from '../../../domain/causes/causes.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { wordsIn, type Words } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { suggestPath } from '../paths.js';
import { adminPage } from './admin-page.js';
import { AdminForm, Choose, IdInput, NameInputs, typedOfName, type FormState, type Typed } from './form.js';
import { CAUSES_PATH, causePath, NEW_CAUSE_PATH } from './paths.js';

type Causes = readonly CauseInPlace[];
type Around = { causes: Causes; locale: Locale; words: Words };

const columns = ['cause', 'group', 'state'] as const;

/** Groups first, each followed by what stands in it; what is not named any more last. */
export function causesPage(
  frame: DeskFrame,
  { causes, done }: { causes: Causes; done: string | null },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const around = { causes, locale, words };
  const named = nameable(causes);
  const labelled = (column: (typeof columns)[number]) => ({
    attributes: { 'data-label': words(`admin:column.${column}`) },
  });
  return adminPage(frame, {
    ...{ title: words('admin:pages.causes.title'), done },
    children: (
      <>
        <p className="govuk-body">{words('admin:causes.text')}</p>
        <Button href={NEW_CAUSE_PATH} text={words('admin:causes.add')} />
        <Table
          classes="redress-cards"
          head={columns.map((column) => ({ text: words(`admin:column.${column}`) }))}
          firstCellIsHeader
          rows={[...named, ...causes.filter((cause) => !named.includes(cause))].map((cause) => [
            {
              text: (
                <a className="govuk-link" href={causePath(cause.id)} data-row>
                  {cause.name[locale]}
                </a>
              ),
            },
            {
              ...labelled('group'),
              text: cause.parent === null ? words('admin:causes.isGroup') : nameOf(around, cause.parent),
            },
            { ...labelled('state'), text: <State {...around} cause={cause} /> },
          ])}
        />
      </>
    ),
  });
}

const nameOf = ({ causes, locale }: Around, id: string): string =>
  causes.find((one) => one.id === id)?.name[locale] ?? id;

function State({ cause: { retired, mergedInto }, ...around }: Around & { cause: CauseInPlace }) {
  const { words } = around;
  if (mergedInto !== null) {
    const text = words('admin:causes.state.merged', { into: nameOf(around, mergedInto) });
    return <Tag text={text} classes="govuk-tag--grey" />;
  }
  return retired ? (
    <Tag text={words('admin:causes.state.retired')} classes="govuk-tag--grey" />
  ) : (
    <Tag text={words('admin:causes.state.named')} classes="govuk-tag--blue" />
  );
}

export const typedOfCause = ({ name, parent }: CauseInPlace): Typed =>
  new Map([...typedOfName(name), ['parent', [parent ?? '']]]);

type CauseView = { cause: CauseInPlace | null; causes: Causes; form: FormState };

/** `cause` null: a new one. */
export function causePage(frame: DeskFrame, view: CauseView): string {
  const { locale } = frame;
  const { cause, causes, form } = view;
  const words = wordsIn(locale);
  const of = { form, locale };
  const others = nameable(causes).filter(({ id }) => id !== cause?.id);
  const option = ({ id, name }: CauseInPlace) => ({ value: id, text: name[locale] });
  const groups = others.filter(({ parent }) => parent === null).map(option);
  return adminPage(frame, {
    title: cause?.name[locale] ?? words('admin:causes.add'),
    back: { text: words('admin:pages.causes.title'), href: CAUSES_PATH },
    ...{ wrong: form.wrong, narrow: true },
    children: (
      <>
        {cause !== null && (
          <p className="govuk-body">
            <State {...{ cause, causes, locale, words }} />
          </p>
        )}
        {(cause === null || cause.mergedInto === null) && (
          <AdminForm
            action={cause === null ? `${NEW_CAUSE_PATH}/add` : `${causePath(cause.id)}/change`}
            form={form}
          >
            {cause === null && <IdInput {...of} />}
            <NameInputs {...of} />
            <Choose
              {...of}
              name="parent"
              label={words('admin:field.parent')}
              items={[{ value: '', text: words('admin:causes.isGroup') }, ...groups]}
            />
            <Button text={words(cause?.retired === true ? 'admin:causes.return' : 'admin:causes.change')} />
          </AdminForm>
        )}
        {cause?.mergedInto === null && !cause.retired && (
          <p className="govuk-body">
            <a className="govuk-link" href={suggestPath({ cause: cause.id })}>
              {words('improvement:fromCause')}
            </a>
          </p>
        )}
        {cause?.mergedInto === null && <Ends {...{ cause, form, locale }} others={others.map(option)} />}
      </>
    ),
  });
}

type EndsProps = {
  cause: CauseInPlace;
  form: FormState;
  locale: Locale;
  others: { value: string; text: string }[];
};

/** What has it not be named any more. */
function Ends({ cause: { id, retired }, form, locale, others }: EndsProps) {
  const words = wordsIn(locale);
  const own = (name: string): FormState => ({ ...form, formKey: `${form.formKey}-${name}` });
  return (
    <>
      <h2 className="govuk-heading-m">{words('admin:causes.merge')}</h2>
      <p className="govuk-body">{words('admin:causes.mergeText')}</p>
      <AdminForm action={`${causePath(id)}/merge`} form={own('merge')}>
        <Choose
          {...{ form, locale }}
          name="into"
          label={words('admin:field.into')}
          items={[{ value: '', text: words('admin:causes.choose') }, ...others]}
        />
        <Button text={words('admin:causes.merge')} classes="govuk-button--secondary" />
      </AdminForm>
      {!retired && (
        <AdminForm action={`${causePath(id)}/retire`} form={own('retire')}>
          <Button text={words('admin:causes.retire')} classes="govuk-button--warning" />
        </AdminForm>
      )}
    </>
  );
}

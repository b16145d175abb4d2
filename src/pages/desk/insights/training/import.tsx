/** Records as a table: checked first, then imported. */
import type { ImportChecked } from '../../../../cases/training/import-records.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { AdminForm, TextArea, type FormState } from '../../admin/form.js';
import { TEAM_TRAINING_PATH } from '../../paths.js';

type ImportProps = { form: FormState; checked: ImportChecked | null; locale: Locale };

export function Import({ form, checked, locale }: ImportProps) {
  const words = wordsIn(locale);
  const isRight = checked !== null && checked.errors.length === 0;
  return (
    <AdminForm action={`${TEAM_TRAINING_PATH}/import`} form={{ ...form, formKey: `${form.formKey}-import` }}>
      {isRight && <InsetText text={words('training:team.checked', { n: checked.records })} />}
      {checked !== null && checked.errors.length > 0 && (
        <Table
          caption={words('training:team.errors')}
          captionClasses="govuk-table__caption--s"
          head={(['line', 'wrong'] as const).map((column) => ({ text: words(`training:column.${column}`) }))}
          rows={checked.errors.map(({ line, what }) => [
            { text: line },
            { text: words(`training:importWrong.${what}`) },
          ])}
        />
      )}
      <TextArea
        {...{ form, locale }}
        name="csv"
        label={words('training:field.file')}
        hint={words('training:field.csvHint')}
        rows={8}
      />
      <Button name="do" value="check" text={words('training:team.check')} classes="govuk-button--secondary" />
      {isRight && <Button name="do" value="import" text={words('training:team.importNow')} />}
    </AdminForm>
  );
}

import { possibleIn } from '../../../../domain/insights/suggestions/decide.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { AdminForm, TextArea, type FormState } from '../../admin/form.js';
import { suggestionPath } from '../../paths.js';
import type { SuggestionView } from './one.js';

/** What can be done with it as it stands. */
export function Acts({ view, locale }: { view: SuggestionView; locale: Locale }) {
  const words = wordsIn(locale);
  const { suggestion, form, mayWrite, mayPublish } = view;
  const { id, stage, told } = suggestion;
  const possible = possibleIn(stage).filter((order) => mayWrite || order === 'finish');
  const own = (act: string): FormState => ({ ...form, formKey: `${form.formKey}-${act}` });
  const path = (act: string): string => `${suggestionPath(id)}/${act}`;
  return (
    <>
      <div className="govuk-button-group">
        {possible.includes('change') && (
          <Button
            href={`${suggestionPath(id)}/edit`}
            text={words('improvement:edit')}
            classes="govuk-button--secondary"
          />
        )}
        {(['start', 'finish'] as const)
          .filter((act) => possible.includes(act))
          .map((act) => (
            <AdminForm key={act} action={path(act)} form={own(act)}>
              <Button text={words(`improvement:act.${act}`)} />
            </AdminForm>
          ))}
      </div>
      {(['abandon', 'reopen'] as const)
        .filter((act) => possible.includes(act))
        .map((act) => (
          <AdminForm key={act} action={path(act)} form={own(act)}>
            <h2 className="govuk-heading-m">{words(`improvement:act.${act}`)}</h2>
            <TextArea
              {...{ form, locale }}
              name="reason"
              label={words('improvement:field.reason')}
              rows={2}
            />
            <Button
              text={words(`improvement:act.${act}`)}
              classes={act === 'abandon' ? 'govuk-button--warning' : 'govuk-button--secondary'}
            />
          </AdminForm>
        ))}
      {mayPublish && possible.includes('publish') && (
        <AdminForm action={path('publish')} form={own('publish')}>
          <h2 className="govuk-heading-m">{words('improvement:act.publishTitle')}</h2>
          <p className="govuk-body">{words('improvement:act.publishText')}</p>
          <TextArea
            {...{ form, locale }}
            name="publicEn"
            label={words('improvement:field.publicEn')}
            rows={3}
          />
          <TextArea
            {...{ form, locale }}
            name="publicZh"
            label={words('improvement:field.publicZh')}
            rows={3}
          />
          <Button text={words('improvement:act.publish')} classes="govuk-button--secondary" />
        </AdminForm>
      )}
      {mayPublish && told !== null && possible.includes('withdraw') && (
        <AdminForm action={path('withdraw')} form={own('withdraw')}>
          <Button text={words('improvement:act.withdraw')} classes="govuk-button--secondary" />
        </AdminForm>
      )}
    </>
  );
}

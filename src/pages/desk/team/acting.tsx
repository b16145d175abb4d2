/** What can be done with several complaints of a list at once: hand over, relate, escalate. */
import type { ReactNode } from 'react';
import { EscalationReason } from '../../../domain/vocabulary.js';
import { caseWordsIn } from '../../../words/case/words.js';
import type { Words } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { Button } from '../../parts/govuk/form/button.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { Input } from '../../parts/govuk/form/input.js';
import { Select } from '../../parts/govuk/form/select.js';
import { MANY_PATH } from '../paths.js';
import { queryOfChosen, type Acting, type CasesView, type ManyWrong } from './board-view.js';

type Props = CasesView & Pick<DeskFrame, 'locale'> & { words: Words; acting: Acting; children: ReactNode };

export function ActingForm({ words, locale, chosen, cursor, acting, children }: Props) {
  const { formKey, people, typed, wrong } = acting;
  const { choices } = caseWordsIn(locale);
  const act = (command: 'assign' | 'relate' | 'escalate', field: ReactNode) => (
    <div className="redress-many__act">
      {field}
      <Button
        text={words(`team:many.${command}`)}
        classes="govuk-button--secondary"
        name="command"
        value={command}
      />
    </div>
  );
  return (
    <form method="post" action={`${MANY_PATH}/give`}>
      <input type="hidden" name="batch" value={formKey} />
      <input type="hidden" name="from" value={queryOfChosen(chosen, cursor === null ? {} : { cursor })} />
      {children}
      <fieldset className="govuk-fieldset redress-many" id="many">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">
          {words('team:many.with')}
        </legend>
        {act(
          'assign',
          <Select
            id="many-person"
            name="person"
            label={{ text: words('team:many.person') }}
            items={[
              { value: '', text: words('team:many.whoever') },
              ...people.map(({ id, name }) => ({ value: id, text: name })),
            ]}
            value={typed['person'] ?? ''}
          />,
        )}
        {act(
          'relate',
          <Input
            id="many-to"
            name="to"
            label={{ text: words('team:many.to') }}
            classes="govuk-input--width-10"
            value={typed['to']}
            {...(wrong === 'to' && {
              errorMessage: {
                text: words('team:many.wrong.to'),
                visuallyHiddenText: words('pages:error.prefix'),
              },
            })}
          />,
        )}
        {act(
          'escalate',
          <Select
            id="many-reason"
            name="reason"
            label={{ text: words('team:many.reason') }}
            items={EscalationReason.options.map((value) => ({ value, text: choices[value] }))}
            value={typed['reason'] ?? 'stuck'}
          />,
        )}
      </fieldset>
    </form>
  );
}

export const Wrong = ({ words, wrong }: { words: Words; wrong: ManyWrong }) => (
  <ErrorSummary
    titleText={words('case:error.summary')}
    errorList={[{ text: words(`team:many.wrong.${wrong}`), href: wrong === 'to' ? '#many-to' : '#many' }]}
  />
);

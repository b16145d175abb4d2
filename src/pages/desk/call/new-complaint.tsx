/** What a caller complains of, as the form by which the service team files it: the questions of the web form. */
import { askedOnPhone } from '../../../domain/intake/web/call.js';
import type { Words } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { Radios } from '../../parts/govuk/form/choices.js';
import { Button } from '../../parts/govuk/form/button.js';
import { errorOf, sized, type FieldsProps } from '../../public/web/questions/field-parts.js';
import { Fields } from '../../public/web/questions/fields.js';
import type { FieldError } from '../../public/web/questions/question.js';
import { CALL_PATH } from '../paths.js';
import type { CallView } from './call-view.js';

type Props = { frame: DeskFrame; view: CallView; errors: readonly FieldError[]; words: Words };

export function NewComplaint({ frame, view, errors, words }: Props) {
  const { q, typed, categories, formKey } = view;
  const part = { frame, errors, words, isPart: true } as const;
  return (
    <section aria-labelledby="new" className="redress-call__new">
      <h2 className="govuk-heading-m" id="new">
        {words('call:new.heading')}
      </h2>
      <p className="govuk-body">{words('call:new.text')}</p>
      <form method="post" action={CALL_PATH} acceptCharset="utf-8" noValidate>
        <input type="hidden" name="idempotencyKey" value={formKey} />
        <input type="hidden" name="q" value={q} />
        {askedOnPhone.map((question) => {
          const of = { question, answers: {}, categories, typed };
          return (
            <div key={question} className={`redress-call__${question}`}>
              <Fields {...part} view={of} />
              {question === 'contact' && <MayWrite {...part} view={of} />}
            </div>
          );
        })}
        <Button text={words('call:new.button')} />
      </form>
    </section>
  );
}

/** Whether the caller is content to be written to at what they have just given. */
function MayWrite(props: FieldsProps) {
  const { words, view } = props;
  return (
    <Radios
      {...sized('radios', props, 'few')}
      name="mayWrite"
      fieldset={{
        legend: { text: words('call:new.mayWrite'), classes: 'govuk-fieldset__legend--s' },
      }}
      hint={{ text: words('call:new.mayWriteHint') }}
      errorMessage={errorOf(props, 'mayWrite')}
      value={view.typed['mayWrite']}
      items={(['yes', 'no'] as const).map((value) => ({ value, text: words(`call:new.${value}`) }))}
    />
  );
}

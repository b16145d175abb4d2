/** A form for what the caller says to a question or adds: the command that takes it is that of the case's page. */
import type { Words } from '../../../words/languages.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Textarea } from '../../parts/govuk/form/textarea.js';
import { casePath } from '../paths.js';

type Props = {
  words: Words;
  formKey: string;
  number: string;
  /** The question that it answers; or what else it is, after the end an opinion. */
  as: { question: number } | 'addition' | 'opinion';
};

export function TakenDown({ words, formKey, number, as }: Props) {
  const isAnswer = typeof as === 'object';
  const id = `said-${number}-${isAnswer ? as.question : 0}`;
  return (
    <form method="post" action={`${casePath(number)}/answer`} acceptCharset="utf-8" noValidate>
      <input type="hidden" name="idempotencyKey" value={`${formKey}-${id}-answer`} />
      {isAnswer ? (
        <input type="hidden" name="question" value={as.question} />
      ) : (
        <input type="hidden" name="as" value={as} />
      )}
      <Textarea
        {...{ id, name: 'text', rows: 3, attributes: { dir: 'auto' } }}
        label={{
          text: (
            <>
              {words(isAnswer ? 'call:found.answer' : 'call:found.addition')}
              <span className="govuk-visually-hidden"> {number}</span>
            </>
          ),
        }}
      />
      <Button
        text={words(isAnswer ? 'call:found.takeAnswer' : 'call:found.takeAddition')}
        classes="govuk-button--secondary"
        name="intent"
        value="send"
      />
    </form>
  );
}

/** Why a form was not done: a summary first, each error leading to its field, and what others did meanwhile. */
import type { AnyCommandRule } from '../../../../domain/commands/command.js';
import { fieldsOf } from '../../../../domain/commands/form.js';
import { ruleOf } from '../../../../domain/commands/index.js';
import { sentenceOf } from '../../../../words/case/words.js';
import { ErrorSummary } from '../../../parts/govuk/form/error-summary.js';
import type { Part } from '../case-view.js';
import { errorText, fieldId } from './field.js';
import { Written } from './written.js';

export function Refused(part: Part) {
  const { typed, words, of, say, locale, read } = part;
  if (typed === null) return null;
  const { command, errors, why, changes } = typed;
  const rule: AnyCommandRule = ruleOf(command);
  const fields = fieldsOf(rule);
  const listed = errors.flatMap((error) => {
    const field = fields.find(({ name }) => name === error.field);
    return field === undefined
      ? []
      : [{ text: errorText(part, command, field, error), href: `#${fieldId(command, field.name)}` }];
  });
  const reason = why === null ? [] : [{ text: reasonOf(why), href: `#${command}` }];
  const changed = read.events.filter(({ version }) => changes.includes(version));
  return (
    <>
      {(why !== null || errors.length > 0) && (
        <ErrorSummary
          titleText={words(why === 'unknown' ? 'case:error.title' : 'case:error.summary')}
          errorList={listed.length > 0 ? listed : reason}
          descriptionText={
            changed.length === 0 ? undefined : (
              <>
                {words('case:error.changed')}
                {changed.map((event) => (
                  <span key={event.version} className="redress-case__change">
                    {words('case:error.changedBy', {
                      at: say.instant(event.at),
                      what: sentenceOf(locale, event, say),
                    })}
                  </span>
                ))}
              </>
            )
          }
        />
      )}
      {!read.open.includes(command) && <Written form={typed.form} />}
    </>
  );

  function reasonOf(code: NonNullable<typeof why>): string {
    if (code === 'unknown' || code === 'key-reused') return words(`case:error.${code}`);
    return of.refusals[code];
  }
}

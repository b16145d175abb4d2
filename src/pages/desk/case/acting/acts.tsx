/** What the reader can do: a form for each command that is open to them, and why the others are not. */
import type { AnyCommandRule } from '../../../../domain/commands/command.js';
import { fieldsOf } from '../../../../domain/commands/form.js';
import { ruleOf, type KeyedCommandName } from '../../../../domain/commands/index.js';
import type { Stage } from '../../../../domain/vocabulary.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Select } from '../../../parts/govuk/form/select.js';
import { type Part } from '../case-view.js';
import { Letters } from './letters.js';
import { Field } from './field.js';
import { casePath } from '../../paths.js';

/** What carries a case on from where it stands; these forms stand open. */
const first: Record<Stage, readonly KeyedCommandName[]> = {
  review: ['review'],
  investigation: ['resolve'],
  approval: ['approve', 'return'],
  feedback: ['finish-task', 'record-call'],
  closed: ['finish-task', 'record-call'],
};

export function Acts(part: Part) {
  const { words, of, read, typed } = part;
  const carrying = first[read.state.stage];
  const open = read.open.toSorted((a, b) => rank(a) - rank(b));
  return (
    <section className="redress-case__acts" aria-labelledby="acts">
      <h2 className="govuk-heading-m" id="acts">
        {words('case:acts.heading')}
      </h2>
      {open.length === 0 && <p className="govuk-body">{words('case:acts.none')}</p>}
      {open.map((command) => (
        <Details
          key={command}
          id={command}
          summaryText={of.commands[command].button}
          open={typed === null ? carrying[0] === command : typed.command === command}
        >
          <CommandForm part={part} command={command} />
        </Details>
      ))}
      {read.closed.length > 0 && <Closed {...part} />}
    </section>
  );

  function rank(command: KeyedCommandName): number {
    const place = carrying.indexOf(command);
    return place === -1 ? carrying.length : place;
  }
}

function CommandForm({ part, command }: { part: Part; command: KeyedCommandName }) {
  const { words, of, read, typed, formKey, from, canned } = part;
  const { about, button } = of.commands[command];
  const rule: AnyCommandRule = ruleOf(command);
  const mine = typed?.command === command ? typed : null;
  const fields = fieldsOf(rule);
  const ready = fields.filter(({ name }) =>
    canned.some((text) => text.command === command && text.field === name),
  );
  const shown = command === 'approve' ? read.approval : null;
  return (
    <form
      method="post"
      action={`${casePath(read.state.number)}/${command}`}
      encType={rule.attachments === undefined ? undefined : 'multipart/form-data'}
      acceptCharset="utf-8"
      noValidate
    >
      {about !== undefined && <p className="govuk-body">{about}</p>}
      {command === 'resolve' && read.state.round > 1 && (
        <p className="govuk-body">{words('case:acts.round')}</p>
      )}
      <input type="hidden" name="idempotencyKey" value={`${formKey}-${command}`} />
      {from !== null && <input type="hidden" name="from" value={from} />}
      {rule.adds !== true && <input type="hidden" name="expectedVersion" value={read.state.version} />}
      {fields.map((field) => (
        <Field
          key={field.name}
          {...{ part, command, field }}
          form={mine?.form ?? {}}
          errors={mine?.errors ?? []}
        />
      ))}
      {shown !== null && <Letters part={part} letters={shown.letters} heading="h3" />}
      {shown?.refusal != null && <p className="govuk-body">{of.refusals[shown.refusal]}</p>}
      <Button text={button} name="intent" value={shown === null ? 'check' : 'send'} />
      {ready.map(({ name }) => (
        <div key={name} className="redress-case__canned">
          <Select
            name={`canned-${name}`}
            id={`${command}-canned-${name}`}
            label={{ text: words('case:acts.canned') }}
            items={canned
              .filter((text) => text.command === command && text.field === name)
              .map(({ id, title }) => ({ value: id, text: title[part.locale] }))}
          />
          <Button
            text={words('case:acts.insert')}
            classes="govuk-button--secondary"
            name="intent"
            value={`insert-${name}`}
          />
        </div>
      ))}
    </form>
  );
}

function Closed({ words, of, say, read }: Part) {
  return (
    <Details summaryText={words('case:acts.closed')}>
      <ul className="govuk-list">
        {read.closed.map(({ name, why, by }) => (
          <li key={name}>
            <strong>{of.commands[name].button}</strong>
            {': '}
            {why === 'not-your-part'
              ? words('case:acts.for', {
                  why: of.refusals[why],
                  whom: say.list(by.filter(isStaffs).map((relation) => of.relations[relation])),
                })
              : of.refusals[why]}
          </li>
        ))}
      </ul>
    </Details>
  );
}

const outside: readonly string[] = ['complainant', 'respondent', 'witness', 'addressee', 'system'];
const isStaffs = (relation: string): boolean => !outside.includes(relation);

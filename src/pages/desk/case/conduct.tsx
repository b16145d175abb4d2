/** What became of the other complaints of the same person and about the same respondent, the last limit, and what a lead may do of it. */
import { DAY_MS } from '../../../domain/clocks/zone.js';
import type { ConductRead } from '../../../cases/limits/read-conduct.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { Details } from '../../parts/govuk/content/details.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Input } from '../../parts/govuk/form/input.js';
import { Textarea } from '../../parts/govuk/form/textarea.js';
import { Quote } from '../../parts/page.js';
import { casePath } from '../paths.js';
import type { Part } from './case-view.js';

export function Conduct(part: Part) {
  const { words, read } = part;
  if (read.conduct === null) return null;
  const { conduct, hasRespondent, limit, acts, policy } = read.conduct;
  const days = Math.round(policy.countedFor / DAY_MS);
  return (
    <section className="redress-case__part" aria-labelledby="conduct">
      <h2 className="govuk-heading-m" id="conduct">
        {words('case:conduct.heading')}
      </h2>
      <ul className="govuk-list">
        <li>{words('case:conduct.complainant', { ...conduct.complainant, days })}</li>
        {hasRespondent && <li>{words('case:conduct.respondent', { ...conduct.respondent, days })}</li>}
      </ul>
      {limit !== null && <Standing part={part} limit={limit} />}
      {acts.map((act) => (
        <Act key={act} part={part} act={act} id={limit?.id ?? null} />
      ))}
    </section>
  );
}

function Standing({ part: { words, say }, limit }: { part: Part; limit: NonNullable<ConductRead['limit']> }) {
  const { standing, until, why, appeal, limitedBy, warnedBy, appealDueAt, overdue } = limit;
  return (
    <>
      <p className="govuk-body">
        <strong>
          {words(`case:conduct.standing.${standing}`, {
            until: until === null ? '' : say.instant(Date.parse(until)),
            who: say.who(limitedBy ?? warnedBy),
          })}
        </strong>
      </p>
      <Quote text={why} />
      {standing === 'appealed' && appealDueAt !== null && (
        <p className="govuk-body">
          {overdue && <Tag text={words('case:conduct.overdue')} classes="govuk-tag--red" />}{' '}
          {words('case:conduct.appealDue', { at: say.instant(Date.parse(appealDueAt)) })}
        </p>
      )}
      {appeal !== null && (
        <Details summaryText={words('case:conduct.appeal')} open>
          <Quote text={appeal} />
        </Details>
      )}
    </>
  );
}

type ActName = ConductRead['acts'][number];

function Act({ part, act, id }: { part: Part; act: ActName; id: string | null }) {
  const { words, read, formKey, from, notLimited } = part;
  const failed = notLimited?.act === act ? notLimited : null;
  const most = read.conduct?.policy.limitDays ?? 0;
  return (
    <Details summaryText={words(`case:conduct.act.${act}`)} id={act} open={failed !== null}>
      <form
        method="post"
        action={`${casePath(read.state.number)}/conduct/${act}`}
        acceptCharset="utf-8"
        noValidate
      >
        <input type="hidden" name="idempotencyKey" value={`${formKey}-${act}`} />
        {from !== null && <input type="hidden" name="from" value={from} />}
        {id !== null && <input type="hidden" name="id" value={id} />}
        <Textarea
          name="why"
          id={`${act}-why`}
          rows={3}
          label={{ text: words('case:conduct.why') }}
          value={failed?.why}
          errorMessage={
            failed === null
              ? undefined
              : {
                  text: words(`case:conduct.failed.${failed.problem}`),
                  visuallyHiddenText: words('case:error.prefix'),
                }
          }
        />
        {act === 'limit' && (
          <Input
            name="days"
            id="limit-days"
            label={{ text: words('case:conduct.days', { most }) }}
            inputmode="numeric"
            value={failed?.days ?? String(most)}
          />
        )}
        <Button text={words(`case:conduct.act.${act}`)} classes="govuk-button--secondary" />
      </form>
    </Details>
  );
}

/** What the platform showed of what the complaint is about, each time it was asked. */
import type { LookUpSeen } from '../../../../domain/disclosure/desk/look-ups.js';
import { dueAt } from '../../../../domain/clocks/clock.js';
import { inline } from '../../../../domain/disclosure/legible.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { SummaryList } from '../../../parts/govuk/content/summary-list.js';
import { Quote } from '../../../parts/page.js';
import type { Part } from '../case-view.js';
import { File } from './file.js';

export function LookUps(part: Part) {
  const { words, say, read } = part;
  if (read.lookUps.length === 0 && read.state.hide === undefined) return null;
  return (
    <section className="redress-case__part" aria-labelledby="look-ups">
      <h2 className="govuk-heading-m" id="look-ups">
        {words('case:lookUps.heading')}
      </h2>
      <Hiding {...part} />
      <Snapshot {...part} />
      <ol className="govuk-list">
        {read.lookUps.map((one) => (
          <li key={one.askedAt}>
            <p className="govuk-body">
              <time dateTime={new Date(one.askedAt).toISOString()}>{say.instant(one.askedAt)}</time>
              {words('case:dot')}
              {one.by === null
                ? words('case:lookUps.atReceipt')
                : words('case:lookUps.by', { who: say.who(one.by) })}
              {words('case:dot')}
              {answerIn(part, one)}
            </p>
            {one.file !== null && <File part={part} file={one.file} />}
            {one.media.map((file) => (
              <File key={file.id} part={part} file={file} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was shown last, as the platform names its parts. */
function Snapshot({ words, read: { shown } }: Part) {
  if (shown === null) return null;
  const row = (key: string, value: string) => ({
    ...{ key: { text: inline(key) }, value: { text: <Quote text={value} /> } },
  });
  const whose = shown.account === null ? [] : [row(words('case:lookUps.account'), inline(shown.account))];
  return (
    <Details summaryText={words('case:lookUps.shown')}>
      {shown.missed > 0 && (
        <p className="govuk-body">{words('case:lookUps.missed', { count: shown.missed })}</p>
      )}
      <SummaryList rows={[...whose, ...shown.fields.map(({ name, value }) => row(name, value))]} />
    </Details>
  );
}

/** Whether it is out of sight before a decision, and until when. */
function Hiding({ words, say, read }: Part) {
  const { hide, clocks } = read.state;
  if (hide === undefined) return null;
  const clock = clocks.find(({ key }) => key === 'hide');
  const at = clock === undefined ? '' : say.instant(dueAt(clock));
  const how =
    hide.givenUp === true
      ? 'given'
      : hide.done !== true
        ? hide.doing
        : hide.confirmed === true
          ? 'confirmed'
          : 'hidden';
  return <p className="govuk-body">{words(`case:hiding.${how}`, { at })}</p>;
}

function answerIn({ words, read }: Part, { answer }: LookUpSeen): string {
  if (answer === null) return words('case:lookUps.waits');
  const { result, code } = answer;
  const why = code === undefined ? '' : words('case:aside', { what: code });
  return words(`case:lookUps.${result}`, { subject: inline(read.subject?.reference ?? '') }) + why;
}

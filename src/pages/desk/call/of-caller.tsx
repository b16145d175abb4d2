/** The caller's complaints: what to read out of each, and where what they say is taken down. */
import { teamName } from '../../../domain/text/name.js';
import type { CallerFound, CallersComplaint } from '../../../cases/desk/find-caller.js';
import { inline } from '../../../domain/disclosure/legible.js';
import { subjectName } from '../../../letters/about.js';
import { instant } from '../../../words/instants.js';
import type { Words } from '../../../words/languages.js';
import type { DeskFrame } from '../../parts/desk-page.js';
import { InsetText } from '../../parts/govuk/content/blocks.js';
import { Details } from '../../parts/govuk/content/details.js';
import { Quote } from '../../parts/page.js';
import { casePath } from '../paths.js';
import type { CallView } from './call-view.js';
import { standsIn } from './stands.js';
import { TakenDown } from './taken-down.js';

type Props = { frame: DeskFrame; view: CallView; words: Words };

export function OfCaller({ found: { complaints, more }, ...props }: Props & { found: CallerFound }) {
  const { words, view } = props;
  if (complaints.length === 0)
    return (
      <section aria-live="polite">
        <h2 className="govuk-heading-m">{words('call:found.none', { q: view.q })}</h2>
        <p className="govuk-body">{words('call:found.noneText')}</p>
      </section>
    );
  return (
    <section aria-labelledby="found">
      <h2 className="govuk-heading-m" id="found">
        {words('call:found.heading')}
      </h2>
      <InsetText text={words('call:found.ask')} />
      <ol className="redress-work__items">
        {complaints.map((one) => (
          <li key={one.number} className="redress-work__item">
            <One {...props} one={one} />
          </li>
        ))}
      </ol>
      {more && <p className="govuk-body">{words('call:found.more')}</p>}
    </section>
  );
}

function One({ one, ...props }: Props & { one: CallersComplaint }) {
  const { words, frame, view } = props;
  const { locale } = frame;
  const { number, receivedAt, seen, standing } = one;
  const name = <span className="redress-work__number">{number}</span>;
  return (
    <>
      <h3 className="govuk-heading-s redress-work__what">
        {seen === null ? (
          name
        ) : (
          <a className="govuk-link" href={casePath(number)} data-row>
            {name}
          </a>
        )}
      </h3>
      <p className="govuk-body-s redress-work__about redress-beginning">
        {[
          ...(seen === null ? [] : aboutOf(seen)),
          words('call:found.received', { at: instant(receivedAt, locale) }),
        ].join(words('work:dot'))}
      </p>
      <p className="govuk-body-s redress-call__read">{words('call:found.readOut')}</p>
      <div lang={one.locale} className="redress-call__said">
        {standsIn(standing, one.locale).map((sentence) => (
          <p key={sentence} className="govuk-body">
            {sentence}
          </p>
        ))}
      </div>
      {standing === null && <p className="govuk-body-s">{words('call:found.unproven')}</p>}
      {seen === null ? (
        <p className="govuk-body-s">{words('call:found.elsewhere')}</p>
      ) : (
        <>
          {seen.isToBePhoned && <p className="govuk-body">{words('call:found.toPhone')}</p>}
          {standing !== null &&
            seen.questions.map(({ n, text }) => (
              <div key={n}>
                <p className="govuk-body-s redress-call__read">{words('call:found.question')}</p>
                <Quote text={text} lang={one.locale} />
                {seen.mayAnswer && (
                  <TakenDown {...{ words, formKey: view.formKey, number }} as={{ question: n }} />
                )}
              </div>
            ))}
          {seen.mayAnswer && (
            <Details summaryText={words('call:found.add')}>
              <TakenDown
                {...{ words, formKey: view.formKey, number }}
                as={seen.stage === 'closed' ? 'opinion' : 'addition'}
              />
            </Details>
          )}
        </>
      )}
    </>
  );

  function aboutOf({
    category,
    subject,
    stage,
    owner,
    team,
  }: NonNullable<CallersComplaint['seen']>): string[] {
    const { people, teams } = view.names;
    return [
      words(`terms:stage.${stage}`),
      category[locale],
      ...(subject === null ? [] : [inline(subjectName(subject, words))]),
      words('call:found.who', {
        who: owner === null ? words('work:nobody') : (people.get(owner) ?? owner),
        team: teamName(teams, team, locale),
      }),
    ];
  }
}

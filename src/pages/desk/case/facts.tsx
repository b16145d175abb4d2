/** The case at a glance, and the decision as it is proposed or made. */
import type { ReactNode } from 'react';
import { inline } from '../../../domain/disclosure/legible.js';
import { subjectName } from '../../../letters/about.js';
import { verdictOf, type Verdict } from '../../../domain/complaint/course/rounds.js';
import { wayToRepresented } from '../../../domain/complaint/course/parties/representing.js';
import type { Complaint } from '../../../domain/complaint/state.js';
import type { Decision } from '../../../domain/complaint/events.js';
import type { MeasureCourse } from '../../../domain/disclosure/desk/measures.js';
import { fileReaders } from '../../../domain/disclosure/case-file.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { bundlePath, caseFilePath } from '../paths.js';
import type { Part } from './case-view.js';

export function Facts({ read, words, say }: Part) {
  const { state, contact, subject, externalId, runUrl, handOn, mayHandOut } = read;
  const row = (key: string, value: ReactNode, classes?: string) => ({
    ...{ key: { text: key }, value: { text: value, classes } },
  });
  const person = (id: string | null) => (id === null ? words('case:facts.nobody') : say.who(id));
  const ways =
    contact === null
      ? []
      : [['email', contact.email] as const, ['sms', contact.phone] as const].flatMap(([way, value]) =>
          value === null
            ? []
            : [`${value}${words('case:aside', { what: words(`case:facts.reach.${contact.reach[way]}`) })}`],
        );
  const pages = [
    ...(handOn.respondentUrl === null
      ? []
      : [
          {
            key: words('case:facts.respondent'),
            url: handOn.respondentUrl,
            text: words('case:party.respondent'),
          },
        ]),
    ...(handOn.representedUrl === null
      ? []
      : [
          {
            ...{ key: words('case:facts.represented'), url: handOn.representedUrl },
            text: words('case:party.represented'),
          },
        ]),
    ...handOn.witnesses.map(({ n, reference, url }) => ({
      ...{ key: words('case:facts.witness', { n }), url, text: reference },
    })),
    ...(mayHandOut
      ? [
          {
            key: words('case:facts.bundle'),
            url: bundlePath(state.number),
            text: words('case:facts.download'),
          },
        ]
      : []),
    ...fileReaders
      .filter((reader) => (reader === 'court' ? mayHandOut : read.audits))
      .map((reader) => ({
        key: words(`case:facts.file.${reader}`),
        url: caseFilePath(state.number, reader),
        text: words(`case:facts.wholeFile.${reader}`),
      })),
  ];
  const represented = Object.values(contact?.represented ?? {}).flatMap((one) =>
    one === null ? [] : [inline(one)],
  );
  const adjusted = (['largePrint', 'phoneOnly'] as const)
    .filter((one) => state.adjustments?.[one] === true)
    .map((one) => words(`case:facts.adjusted.${one}`));
  const rows = [
    ...(subject === null
      ? []
      : [row(words('case:facts.subject'), inline(subjectName(subject, words)), term)]),
    ...(state.consent === undefined
      ? []
      : [row(words('case:facts.private'), words(`case:facts.consent.${state.consent}`))]),
    ...(ways.length === 0 ? [] : [row(words('case:facts.contact'), ways.join(', '))]),
    ...(adjusted.length === 0 ? [] : [row(words('case:facts.adjustments'), say.list(adjusted))]),
    ...(state.minor === undefined
      ? []
      : [row(words('case:facts.minor'), words(`case:facts.minors.${state.minor}`))]),
    ...(state.representative === undefined
      ? []
      : [row(words('case:facts.representative'), representativeOf(state.representative, state, words))]),
    ...(represented.length === 0 ? [] : [row(words('case:facts.spokenFor'), represented.join(' · '))]),
    row(words('case:facts.channel'), words(`case:channels.${state.channel}`), term),
    row(words('case:facts.receivedAt'), say.instant(state.receivedAt)),
    row(words('case:facts.team'), say.team(state.team)),
    row(words('case:facts.owner'), person(state.owner)),
    ...(state.stage === 'approval' ? [row(words('case:facts.approver'), person(state.approver))] : []),
    ...(state.identityBy === null ? [] : [row(words('case:facts.identity'), person(state.identityBy))]),
    ...(externalId === null ? [] : [row(words('case:facts.externalId'), externalId)]),
    ...pages.map(({ key, url, text }) =>
      row(
        key,
        <a className="govuk-link" href={url} rel="noreferrer">
          {text}
        </a>,
      ),
    ),
    ...(runUrl === null
      ? []
      : [
          row(
            words('case:facts.run'),
            <a className="govuk-link" href={runUrl} rel="noreferrer">
              {state.number}
            </a>,
          ),
        ]),
  ];
  return (
    <section className="redress-case__part" aria-labelledby="facts">
      <h2 className="govuk-heading-m" id="facts">
        {words('case:facts.heading')}
      </h2>
      <SummaryList rows={rows} classes="redress-case__facts" />
    </section>
  );
}

/** Who it is in kind, and what of it whoever works on the case has to know. */
function representativeOf(
  { kind, proof, told, guarded }: NonNullable<Complaint['representative']>,
  state: Complaint,
  words: Part['words'],
): string {
  const known = [
    ...(proof === undefined ? [words('case:facts.unproven')] : []),
    ...(guarded === true ? [words('case:facts.guarded')] : []),
    ...(told !== true && wayToRepresented(state) === null ? [words('case:facts.untold')] : []),
  ];
  return [words(`representative.${kind}`), ...known.map((what) => words('case:aside', { what }))].join('');
}

/** One that begins the line it stands on. */
const term = 'redress-beginning';

type DecidedPart = Pick<Part, 'words' | 'say'> & { read: Pick<Part['read'], 'state' | 'measures'> };

/** What is proposed, else what was decided; nothing where neither is. */
export function Decided(part: DecidedPart) {
  const { words, say, read } = part;
  const { proposal, decision } = read.state;
  if (proposal !== null)
    return (
      <Outcome
        {...part}
        decision={proposal}
        measures={proposal.remedies.map((remedy) => say.remedies([remedy]))}
        id="proposal"
        heading={words('case:proposal.heading')}
      >
        {words('case:proposal.by', { who: say.who(proposal.by) })}
      </Outcome>
    );
  if (decision === null) return null;
  return (
    <Outcome
      {...part}
      decision={decision}
      verdict={verdictOf(read.state, decision)}
      measures={read.measures.map((measure) => courseOf(part, measure))}
      id="decision"
      heading={words('case:decision.heading')}
    >
      {words('case:decision.by', { who: say.who(decision.by) })}
    </Outcome>
  );
}

function Outcome({
  words,
  say,
  decision: { outcome, grounds },
  verdict = outcome,
  measures,
  id,
  heading,
  children,
}: DecidedPart & {
  decision: Pick<Decision, 'outcome' | 'grounds'>;
  /** What it says of the complaint, where that is another thing: it was decided on an appeal. */
  verdict?: Verdict;
  measures: readonly string[];
  id: string;
  heading: string;
  children: ReactNode;
}) {
  const row = (key: string, value: ReactNode) => ({ key: { text: key }, value: { text: value } });
  const inOrder = (
    <ol className="govuk-list govuk-list--number">
      {measures.map((measure, i) => (
        <li key={i}>{measure}</li>
      ))}
    </ol>
  );
  return (
    <section className="redress-case__part" aria-labelledby={id}>
      <h2 className="govuk-heading-m" id={id}>
        {heading}
      </h2>
      <p className="govuk-body">{children}</p>
      <SummaryList
        rows={[
          row(words('case:outcome'), say.choice(outcome)),
          ...(verdict === outcome ? [] : [row(words('case:verdict.name'), say.verdict(verdict))]),
          row(words('case:grounds'), say.list(grounds.map(say.choice))),
          row(words('case:measures'), measures.length === 0 ? words('case:noMeasures') : inOrder),
        ]}
      />
    </section>
  );
}

/** A measure, how far it has come, and by whom. */
function courseOf({ words, say }: DecidedPart, measure: MeasureCourse): string {
  const { standing, stands, onPlatform, at, receipt, why, code } = measure;
  const what = [
    words(`case:measure.${stands === true ? 'stands' : standing}`),
    ...(at === null ? [] : [say.instant(at)]),
    ...(onPlatform && standing !== 'calling' ? [words('case:measure.platform')] : []),
    ...(receipt === undefined ? [] : [words('case:measure.receipt', { receipt })]),
    ...(why === undefined ? [] : [words(`case:measure.${why}`)]),
    ...(code === null ? [] : [code]),
  ].join(words('case:measure.and'));
  return `${say.remedies([measure])}${words('case:aside', { what })}`;
}

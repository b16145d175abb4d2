/** The top of the page: in one sentence who acts next and by when, and what else comes before all. */
import { isWithheld } from '../../../domain/complaint/course/withheld.js';
import type { TeamId } from '../../../domain/vocabulary.js';
import { roughly } from '../../../words/instants.js';
import { Tag, WarningText } from '../../parts/govuk/content/blocks.js';
import { Numbered } from '../../parts/page.js';
import type { Part } from './case-view.js';

export function Heading(part: Part) {
  const { words, say } = part;
  const { state, next, openedBy } = part.read;
  const about = words('case:about', {
    category: say.category(state.category),
    severity: say.severity(state.severity),
    stage: say.stage(state.stage),
  });
  return (
    <header className="redress-case__top">
      <p className="govuk-caption-l redress-beginning">
        {about}
        {state.round > 1 && ` · ${words('case:round', { round: state.round })}`}
      </p>
      <h1 className="govuk-heading-l">
        <Numbered text={words('case:title', { number: state.number })} number={state.number} />
      </h1>
      {state.danger && <WarningText text={dangerIn(part)} iconFallbackText={words('case:error.title')} />}
      {state.trustedFlagger === true && (
        <p className="govuk-body">
          <Tag classes="govuk-tag--purple" text={words('work:flagger')} />
        </p>
      )}
      <p className="govuk-body-l redress-case__next">{sentence(part)}</p>
      {next.overdueSince !== null && (
        <p className="govuk-body">
          <Tag
            classes="govuk-tag--red"
            text={words('case:next.late', { at: say.instant(next.overdueSince) })}
          />
        </p>
      )}
      {next.pausedSince !== null && (
        <p className="govuk-body">
          {words('case:next.paused', {
            at: say.instant(next.pausedSince),
            why: words(`case:next.pausedFor.${state.mergedInto === null ? 'answer' : 'target'}`),
          })}
        </p>
      )}
      {state.unread !== null && (
        <p className="govuk-body">{words('case:next.unread', { at: say.instant(state.unread.since) })}</p>
      )}
      {openedBy.map(({ person, since }) => (
        <p key={person} className="govuk-body redress-case__open">
          {words('case:open', { who: say.who(person), at: say.instant(since) })}
        </p>
      ))}
    </header>
  );
}

function sentence({ read, words, say, locale }: Part): string {
  const { next, now } = read;
  const what = whatIn(next.act);
  return next.dueAt === null
    ? words('case:next.now', { what })
    : words('case:next.by', { what, at: say.instant(next.dueAt), in: inTime(next.dueAt - now) });

  function inTime(left: number): string {
    const time = roughly(left, locale);
    return words(left < 0 ? 'case:clocks.ago' : 'case:clocks.in', { time });
  }

  function whatIn(act: typeof next.act): string {
    switch (act.kind) {
      case 'review':
      case 'investigation':
      case 'approval':
      case 'reading':
        return words(`case:next.${act.kind}`, { who: whoIs(act) });
      case 'task': {
        const kind = read.state.tasks.find(({ n }) => n === act.n)?.kind;
        return words('case:next.task', { who: whoIs(act), task: kind === undefined ? '' : say.task(kind) });
      }
      case 'target':
        return words('case:next.target', { number: act.number });
      default:
        return words(`case:next.${act.kind}`);
    }
  }

  function whoIs({ person, team }: { person: string | null; team: TeamId }): string {
    return person === null ? words('case:next.nobody', { team: say.team(team) }) : say.who(person);
  }
}

/** What the danger is, as far as somebody said, and what that means for the files of the case. */
function dangerIn({ words, say, read: { state } }: Part): string {
  const { dangerKind: kind } = state;
  if (kind === undefined) return words('case:next.danger');
  const said = words('case:next.dangerOf', { kind: say.choice(kind) });
  return isWithheld(state) ? `${said} ${words('case:next.withheld')}` : said;
}

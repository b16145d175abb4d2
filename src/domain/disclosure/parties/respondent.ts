/** What the respondent may see: of the complaint what concerns them, and nothing of the complainant. */
import { DAY_MS } from '../../clocks/zone.js';
import { withdraw } from '../../commands/course/withdraw.js';
import { addEvidence } from '../../commands/evidence/add-evidence.js';
import type { CommandName } from '../../commands/index.js';
import { refuse, type Refusal, type RefusalCode } from '../../commands/refusal.js';
import { isWithheld } from '../../complaint/course/withheld.js';
import { lacksConsent } from '../../complaint/course/parties/consent.js';
import { isHidden } from '../../complaint/course/platform/hiding.js';
import type { Event, EventOf } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import type { Policy } from '../../policy/policy.js';
import { bodiesFor, type RedressBody } from '../../policy/redress-bodies.js';
import type { Ground, Stage } from '../../vocabulary.js';
import type { Attachment } from '../attachments.js';
import { restrictionOf, type Restriction } from '../restriction.js';
import { askedSinceDanger, stillOpen, type QuestionShown } from '../statements/asked.js';
import { nextForRespondent, type RespondentNext } from '../statements/dates/next-for-respondent.js';
import { recourseOf, type Recourse } from '../statements/recourse.js';
import { carriedOutAt, respondentThread } from '../statements/threads/respondent-thread.js';
import { subjectOf, type Said, type Subject } from '../statements/threads/thread.js';
import { textIn, textsToRespondent, type WrittenText } from '../texts.js';

/** Commands the respondent gives. */
export const respondentCommands = [
  'answer',
  'add-evidence',
  'appeal',
  'withdraw',
] as const satisfies CommandName[];
export type RespondentCommand = (typeof respondentCommands)[number];

/** `since` when it was carried out, `until` when a suspension ends by itself. */
type Measure = Omit<Restriction['remedies'][number], 'step'> & { since: number | null; until: number | null };

/** Instants in ms since 1970, UTC. */
export type Matter = {
  questions: QuestionShown[];
  /** Their own content or account that it is about; null until something concerns them. */
  subject: Subject | null;
  /** Who acts next, and by when. */
  next: RespondentNext;
  /** What they were asked and said, and what was decided about them, in order. */
  thread: Said[];
  /** The decision that restricts them, or lifts what did, once it may be told. */
  decision: { grounds: Ground[]; remedies: Measure[]; reasons: string | null } | null;
  /** Their content is out of sight while it is looked into. */
  hidden: boolean;
  /** Null where no decision restricts them. */
  recourse: Recourse | null;
  /** Where they may turn to besides, once a decision restricts them. */
  outside: RedressBody[];
  open: RespondentCommand[];
  /** Files are taken and shown. */
  takesFiles: boolean;
};

/** The case as it is stored. */
export type RespondentFacts = {
  state: Complaint;
  policy: Policy;
  contact: { subjectType: string | null; subjectReference: string | null };
  texts: readonly WrittenText[];
  attachments: readonly Attachment[];
  events: readonly Event[];
};

const nothing: Matter = {
  ...{ questions: [], subject: null, next: { kind: 'nothing' }, thread: [] },
  ...{ decision: null, hidden: false, recourse: null, outside: [], open: [] },
  takesFiles: true,
};

/** What the respondent may see; in danger nothing, unless they were asked since. `now` in ms. */
export function forRespondent(
  { state, policy, contact, texts, attachments, events }: RespondentFacts,
  now: number,
): Matter {
  const silent = lacksConsent(state);
  const asked = silent ? [] : askedSinceDanger(events, isTheirs);
  const restriction = restrictionOf(state);
  const hidden = isHidden(state) && !silent;
  if ((state.danger || (restriction === null && !hidden)) && asked.length === 0) return nothing;
  const readable = silent ? [] : textsToRespondent(texts);
  const recourse = restriction === null ? null : recourseOf(policy, state, 'respondent', now);
  const questions = stillOpen(state, asked, { readable, now });
  const thread = respondentThread({ number: state.number, texts, readable, attachments, events, asked });
  return {
    ...{ questions, thread, hidden, recourse },
    subject: silent ? null : subjectOf(contact),
    next: nextForRespondent(questions, recourse),
    decision: restriction && {
      grounds: restriction.decision.grounds,
      remedies: restriction.remedies.map((remedy) => measureOf(remedy, events)),
      reasons: textIn(readable, restriction.decision.text, 'reasons'),
    },
    outside: restriction === null ? [] : bodiesFor(policy, state.category),
    open: openOf(state, { recourse, questions }),
    takesFiles: !isWithheld(state),
  };
}

function measureOf(
  { kind, days, state }: Restriction['remedies'][number],
  events: readonly Event[],
): Measure {
  const since = state === 'done' || state === 'held' ? carriedOutAt(events, kind) : null;
  const ends = kind === 'suspend-account' && since !== null && days !== null;
  return { kind, days, state, since, until: ends ? since + days * DAY_MS : null };
}

const isTheirs = (event: Event): event is EventOf<'respondent-asked'> => event.type === 'respondent-asked';

/**
 * They may write as soon as something concerns them, also late: what comes after the decision is kept for an appeal.
 * Files alone they may add as long as they know that it is being examined: while they are asked, and in their appeal.
 */
function openOf(
  state: Complaint,
  { recourse, questions }: Pick<Matter, 'recourse' | 'questions'>,
): RespondentCommand[] {
  const isIn = (stages: readonly Stage[]): boolean => stages.includes(state.stage);
  const examined = recourse?.state === 'examined';
  const open: Record<RespondentCommand, boolean> = {
    answer: true,
    'add-evidence': (questions.length > 0 || examined) && isIn(addEvidence.in) && !isWithheld(state),
    appeal: recourse?.state === 'open',
    withdraw: examined && isIn(withdraw.in),
  };
  return respondentCommands.filter((command) => open[command]);
}

const appealClosed = {
  later: 'not-told-yet',
  queued: 'already-appealed',
  examined: 'already-appealed',
  reexamined: 'not-in-this-stage',
  decided: 'not-told-yet',
  'taken-back': 'appeal-taken-back',
  final: 'decision-final',
  over: 'appeal-too-late',
} as const satisfies Record<Exclude<Recourse['state'], 'open'>, RefusalCode>;

/** Why a command is not open to them, in words that tell nothing of the complaint but what they see of it. */
export function objectionToRespondent(
  { open, recourse }: Pick<Matter, 'open' | 'recourse'>,
  command: RespondentCommand,
): Refusal | null {
  if (open.includes(command)) return null;
  if (command === 'answer') return refuse('no-such-question');
  if (command === 'add-evidence') return refuse('not-in-this-stage');
  if (command === 'withdraw') return refuse('not-your-appeal');
  return refuse(
    recourse === null || recourse.state === 'open' ? 'not-restricted' : appealClosed[recourse.state],
  );
}

/** What the complainant may see of their complaint. */
import { isOverdue } from '../../clocks/urgency.js';
import { openTo, type CommandName } from '../../commands/index.js';
import type { Event, EventOf } from '../../complaint/events.js';
import { isToldOf } from '../../complaint/course/platform/remedy-kinds.js';
import { isHidden } from '../../complaint/course/platform/hiding.js';
import type { Verdict } from '../../complaint/course/rounds.js';
import { isOut } from '../../complaint/course/telling.js';
import { isWithheld } from '../../complaint/course/withheld.js';
import type { Complaint } from '../../complaint/state.js';
import { adjustmentsIn } from '../../complaint/summary.js';
import { wordsAfterEnd } from '../../intake/after-end.js';
import { callerOf } from '../../people/relations.js';
import { categoryOf, type CategoryPolicy } from '../../policy/categories.js';
import type { Policy } from '../../policy/policy.js';
import { bodiesFor, type RedressBody } from '../../policy/redress-bodies.js';
import type {
  Ending,
  Ground,
  Locale,
  Outcome,
  RejectReason,
  RemedyKind,
  RepresentativeKind,
  Stage,
} from '../../vocabulary.js';
import type { Attachment } from '../attachments.js';
import { maskedEmail, maskedPhone } from '../mask.js';
import { complainantThread } from '../statements/threads/complainant-thread.js';
import type { Erasure } from '../../keeping/erasing.js';
import { promisedFor, statutoryDueAt } from '../statements/dates/dates.js';
import { resultShown, type ToldDecision } from '../statements/decision.js';
import { expectedAt } from '../statements/dates/lateness.js';
import { measureState, type MeasureState } from '../statements/measure.js';
import { nextFor, type Next } from '../statements/dates/next.js';
import { progressOf, type Progress } from '../statements/dates/progress.js';
import { consentOf, type ConsentShown } from '../statements/consent.js';
import { recourseOf, undoOf, type Recourse } from '../statements/recourse.js';
import { surveyAsked, type SurveyAsked } from '../statements/survey.js';
import { subjectOf, type Said, type Subject } from '../statements/threads/thread.js';
import { textIn, textsOutside, type WrittenText } from '../texts.js';

/** Commands the complainant gives. */
export const complainantCommands = [
  'answer',
  'consent',
  'add-evidence',
  'appeal',
  'withdraw',
  'undo-withdrawal',
  'change-contact',
  'refuse-contact',
  'set-representative',
  'rate',
  'ask-erasure',
] as const satisfies CommandName[];
export type ComplainantCommand = (typeof complainantCommands)[number];

/** Holds nothing the complainant may not know. Instants in ms since 1970, UTC. */
export type Status = {
  number: string;
  /** The class, as the policy names it, and what the complaint is about, where it was named. */
  category: CategoryPolicy['name'];
  subject: Subject | null;
  /** Who acts next, and by when. */
  next: Next;
  stage: Stage;
  /** What became of their wish to be forgotten; null: they have not asked. */
  erasure: Erasure | null;
  round: number;
  ending: Ending | null;
  progress: Progress;
  receivedAt: number;
  /** By when the answer is promised, while it is owed. */
  promiseDueAt: number | null;
  /** By when the law wants it, where it does. */
  statutoryDueAt: number | null;
  /** Set while a stage deadline or the promise is missed; `expectedAt` null where no new date can be named. */
  late: { expectedAt: number | null } | null;
  questions: { n: number; text: string; askedAt: number }[];
  /** Whether the author of their private message may be asked about it; null where they were not asked for that. */
  consent: ConsentShown | null;
  /** What they said and what they were told, in order. */
  thread: Said[];
  /** What follows is of the round before: the present one has told nothing yet. */
  earlier: boolean;
  /** The decision, once it may be told. */
  result: {
    outcome: Outcome;
    verdict: Verdict;
    grounds: Ground[];
    remedies: { kind: RemedyKind; state: MeasureState }[];
    explanation: string;
    followUp: string | null;
  } | null;
  /** What it is about is hidden while we look into it, or has been and is shown again; null where it was not. */
  hiding: 'hidden' | 'shown-again' | null;
  rejection: { reason: RejectReason; explanation: string } | null;
  /** How the result can be contested, and whether it is final; null where there is none to contest. */
  recourse: Recourse | null;
  /** How satisfied they are, while that is asked; null where it is not. */
  survey: SurveyAsked | null;
  /** Where they may turn to besides: once they were answered, or wait too long. */
  outside: RedressBody[];
  /** They withdrew; for the safety of others the case goes on without them. */
  left: boolean;
  /** What they wrote to us after the end, the first of it at `at`: theirs to say whether it is something new. */
  afterEnd: { at: number; text: string } | null;
  /** The complaint this one is handled together with; `reexamined`: its decision is being examined once more. */
  mergedInto: string | null;
  reexamined: boolean;
  /** Until when the withdrawal can be undone; null where it cannot. */
  undoUntil: number | null;
  /** Commands open to the complainant now, by name. */
  open: string[];
  /** Masked; `message`: they wrote by the platform's messages, and are answered there. */
  contact: { email: string | null; phone: string | null; message: boolean };
  /** Files are taken and shown, and the whole of it can be had as an archive. */
  takesFiles: boolean;
  /** They read large print, and are phoned in place of letters. */
  largePrint: boolean;
  phoneOnly: boolean;
  /** Who speaks for the complainant; null where nobody does. */
  representative: RepresentativeKind | null;
  expectedVersion: number;
};

/** The case as it is stored; `told` is the decision it tells. */
export type ComplainantFacts = {
  state: Complaint;
  policy: Policy;
  contact: {
    email: string | null;
    phone: string | null;
    locale: Locale;
    subjectType: string | null;
    subjectReference: string | null;
  };
  filedBy: string;
  texts: readonly WrittenText[];
  attachments: readonly Attachment[];
  events: readonly Event[];
  told: ToldDecision;
};

/** What the complainant may see; `now` in ms. */
export function forComplainant(facts: ComplainantFacts, now: number): Status {
  const { state, policy, contact, events } = facts;
  const { number, stage, round, ending, receivedAt, left, mergedInto } = state;
  const shown = resultShown(state, facts.told);
  const texts = [...textsOutside(state, facts.texts, callerOf('complainant', number)), ...shown.texts];
  const survey = state.erasure === 'done' ? null : surveyAsked(policy, state, texts, now);
  const recourse = recourseOf(policy, state, 'complainant', now);
  const undo = undoOf(policy, state, now);
  const late =
    isAwaited(state) && isOverdue(state, now) ? { expectedAt: expectedAt(policy, state, now) } : null;
  const result = resultOf(shown, texts);
  const rejection = shown.ending === 'rejected' ? rejectionOf(events, texts) : null;
  const undoUntil = undo === null || undo === 'undone-before' ? null : undo.until;
  return {
    erasure: state.erasure ?? null,
    ...{ number, stage, round, ending, receivedAt, left, mergedInto, recourse },
    category: categoryOf(policy, state.category).name,
    subject: subjectOf(contact),
    next: nextFor(policy, state, now),
    progress: progressOf(state, events, now),
    thread: complainantThread(facts),
    promiseDueAt: promisedFor(state),
    statutoryDueAt: statutoryDueAt(state),
    late,
    questions: questionsOf(state, events, texts),
    consent: consentOf(state, events, texts),
    earlier: shown.earlier,
    ...{ result, rejection, survey },
    outside: (result ?? rejection ?? late) === null ? [] : bodiesFor(policy, state.category),
    hiding: hidingOf(state, events),
    reexamined: shown.reexamined,
    undoUntil,
    afterEnd: wordsAfterEnd(state, events, facts.texts),
    open: openTo(state, ['complainant']).filter((name) =>
      isOpen(state, name, { recourse, undoUntil, survey }),
    ),
    contact: contactOf(facts),
    takesFiles: !isWithheld(state),
    ...adjustmentsIn(state),
    representative: state.representative?.kind ?? null,
    expectedVersion: state.version,
  };
}

export const contactOf = ({
  state: { reach },
  contact: { email, phone },
}: Pick<ComplainantFacts, 'state' | 'contact'>): Status['contact'] => ({
  email: reach.email === 'none' ? null : email && maskedEmail(email),
  phone: reach.sms === 'none' ? null : phone && maskedPhone(phone),
  message: (reach.message ?? 'none') !== 'none',
});

/** The complainant waits for something they cannot see yet. */
const isAwaited = (state: Complaint): boolean => !state.left && !isOut(state);

const hidingOf = (state: Complaint, events: readonly Event[]): Status['hiding'] => {
  if (isHidden(state)) return 'hidden';
  return events.some(({ type }) => type === 'content-shown') ? 'shown-again' : null;
};

const questionsOf = (
  { questions }: Complaint,
  events: readonly Event[],
  texts: readonly WrittenText[],
): Status['questions'] =>
  questions
    .filter(({ to }) => to === 'complainant')
    .flatMap(({ n }) => {
      const asked = events.find(({ version }) => version === n);
      if (asked?.type !== 'complainant-asked') return [];
      return [{ n, text: textIn(texts, asked.text, 'question') ?? '', askedAt: asked.at }];
    });

const resultOf = ({ decision, verdict }: ToldDecision, texts: readonly WrittenText[]): Status['result'] =>
  decision === null || verdict === null
    ? null
    : {
        outcome: decision.outcome,
        verdict,
        grounds: decision.grounds,
        remedies: decision.remedies
          .filter(({ kind }) => isToldOf(kind))
          .map((remedy) => ({ kind: remedy.kind, state: measureState(remedy) })),
        explanation: textIn(texts, decision.text, 'explanation') ?? '',
        followUp: textIn(texts, decision.text, 'followUp'),
      };

function rejectionOf(events: readonly Event[], texts: readonly WrittenText[]): Status['rejection'] {
  const last = events.findLast((event): event is EventOf<'rejected'> => event.type === 'rejected');
  return last === undefined
    ? null
    : { reason: last.reason, explanation: textIn(texts, last.text, 'explanation') ?? '' };
}

/** The core offers an appeal, and the taking back of one, to both sides alike: here it is asked for the complainant's own. */
function isOpen(
  state: Complaint,
  name: CommandName,
  { recourse, undoUntil, survey }: Pick<Status, 'recourse' | 'undoUntil' | 'survey'>,
): boolean {
  if (!complainantCommands.some((theirs) => theirs === name)) return false;
  if (name === 'appeal') return recourse?.state === 'open';
  if (name === 'undo-withdrawal') return undoUntil !== null;
  if (name === 'rate') return survey !== null;
  return name !== 'withdraw' || state.round === 1 || state.appeals.heard.includes('complainant');
}

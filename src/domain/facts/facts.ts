/** The facts of a complaint that reports read: one record for each round, without any complainant or respondent. */
import {
  activeMsAt,
  firstDueAt,
  isRunning,
  lateMs,
  nameOf,
  pausedMsAt,
  subjectOf,
  type Clock,
} from '../clocks/clock.js';
import type { Complaint, RemedyStep } from '../complaint/state.js';
import { answeringAfter, ownedAfter, type Answering, type Owned } from './owned.js';
import type { Event, EventOf, Level, TellingWay, Way } from '../complaint/events.js';
import { verdictOf, type Verdict } from '../complaint/course/rounds.js';
import { standingRound, surveyUntil } from '../complaint/course/survey.js';
import { evolve } from '../complaint/evolve.js';
import type { Policy } from '../policy/policy.js';
import type {
  Category,
  CauseId,
  Channel,
  Ending,
  Ground,
  Outcome,
  Party,
  Rating,
  RejectReason,
  Severity,
  TeamId,
} from '../vocabulary.js';

/** How a deadline was kept: how often it ended, how often in time, and over all of these how late and how long. */
export type Kept = { ended: number; met: number; lateMs: number; activeMs: number; pausedMs: number };
export type RemedyFact = Omit<RemedyStep, 'step' | 'receipt'>;

/** Instants in ms; null: it did not happen, or what happened was undone. */
export type Facts = {
  number: string;
  round: number;
  /** What the round began with, and at an appeal whose it was. */
  begunBy: 'received' | 'appealed' | 'reopened';
  appealedBy: Party[];
  channel: Channel;
  category: Category;
  severity: Severity;
  team: TeamId;
  danger: boolean;
  integrity: boolean;
  ownSubject: boolean;
  trustedFlagger: boolean;
  receivedAt: number;
  beganAt: number;
  acceptedAt: number | null;
  rejectedAt: number | null;
  openedAt: number | null;
  decidedAt: number | null;
  withdrawnAt: number | null;
  mergedAt: number | null;
  /** The last appeal was taken back: what the round before came to holds. */
  takenBackAt: number | null;
  resultSentAt: number | null;
  resultWay: Way | null;
  toldAt: number | null;
  toldWay: TellingWay | null;
  untoldAt: number | null;
  closedAt: number | null;
  /** By the deadline's name. */
  deadlines: Record<string, Kept>;
  /** Until when, at first, what runs now was to end, by the deadline's name; of what stands still in time, of questions and tasks, nothing. */
  dueAt: Record<string, number>;
  pausedMs: number;
  extendedMs: number;
  escalation: Level;
  ending: Ending | null;
  rejectReason: RejectReason | null;
  /** As it was decided: in a round of an appeal it is the appeal's. */
  outcome: Outcome | null;
  /** What that says of the complaint, whoever appealed: by this complaints are counted. `stands`: as the round before. */
  verdict: Verdict | null;
  grounds: Ground[];
  remedies: RemedyFact[];
  owner: string | null;
  /** Who accepted or rejected it. */
  reviewer: string | null;
  /** Whose time it took, and who answers for its deadlines. */
  owned: Owned[];
  answering: Answering;
  decider: string | null;
  approver: string | null;
  questions: number;
  answers: number;
  /** Why it came to it; none: nothing on our side. Null: nobody has said. */
  causes: CauseId[] | null;
  /** When the survey opened, and whose the case was then: what was said counts for them. */
  surveyOpenedAt: number | null;
  surveyOwner: string | null;
  surveyTeam: TeamId | null;
  /** When it was answered first; from 1 to 5, as it was answered last. */
  ratedAt: number | null;
  ratedHandling: Rating | null;
  ratedOutcome: Rating | null;
  commented: boolean;
};

/** With the end of the time for the survey, by the policy of the complaint (ms); null where none is open. */
export type DatedFacts = Facts & { surveyUntil: number | null };
export const dated = (facts: Facts, policy: Policy): DatedFacts => ({
  ...facts,
  surveyUntil: facts.surveyOpenedAt === null ? null : surveyUntil(policy, { at: facts.surveyOpenedAt }),
});

/**
 * The records that events change, after them. `before` is the complaint before them, null at the beginning of a journal;
 * `known` what was recorded of its round, and of the one whose result holds.
 */
export function factsAfter(
  known: readonly Facts[],
  before: Complaint | null,
  events: readonly Event[],
): Facts[] {
  const rounds = new Map(known.map((facts) => [facts.round, facts]));
  const changed = new Set<number>();
  let state = before;
  for (const event of events) {
    const after = evolve(state, event);
    const [round, standing] = [after.round, standingRound(after)];
    rounds.set(round, recorded(rounds.get(round) ?? null, state ?? after, event, after));
    changed.add(round);
    const earlier = rounds.get(standing);
    const isSaid = after.survey !== state?.survey || after.causes !== state?.causes;
    if (standing !== round && earlier !== undefined && isSaid) {
      const { causes = null } = after;
      rounds.set(standing, { ...earlier, ...surveyed(earlier, after, earlier), causes });
      changed.add(standing);
    }
    state = after;
  }
  return [...rounds.values()].filter(({ round }) => changed.has(round));
}

/** The records of all rounds, from the whole journal. */
export const factsOf = (journal: readonly Event[]): Facts[] => factsAfter([], null, journal);

function recorded(facts: Facts | null, before: Complaint, event: Event, after: Complaint): Facts {
  const round = facts ?? beginning(after, event);
  const next = { ...round, ...happened(round, before, event) };
  const isSame = round === facts;
  return {
    ...next,
    ...(isSame && {
      owned: ownedAfter(round.owned, before, event),
      answering: answeringAfter(round.answering, before, event, next.reviewer),
    }),
    ...standing(after),
    ...surveyed(round, after, after),
    ...(next.takenBackAt === null ? result(after) : {}),
  };
}

const beginning = (state: Complaint, event: Event): Facts => ({
  ...standing(state),
  ...surveyed(null, state, state),
  ...result(state),
  number: state.number,
  round: state.round,
  begunBy: event.type === 'appealed' || event.type === 'reopened' ? event.type : 'received',
  appealedBy: event.type === 'appealed' ? event.from : [],
  channel: state.channel,
  trustedFlagger: state.trustedFlagger === true,
  receivedAt: state.receivedAt,
  beganAt: state.round === 1 ? state.receivedAt : event.at,
  ...{ acceptedAt: null, rejectedAt: null, openedAt: null, decidedAt: null, withdrawnAt: null },
  ...{ mergedAt: null, takenBackAt: null, closedAt: null, ...unsent },
  ...{ deadlines: {}, pausedMs: 0, extendedMs: 0, questions: 0, answers: 0 },
  ...{ owned: [], answering: {} },
  ...{ rejectReason: null, reviewer: null, decider: null, approver: null },
});

const unsent = { resultSentAt: null, resultWay: null, toldAt: null, toldWay: null, untoldAt: null };

/** What the complaint is and whose, after a taken back appeal too. */
const standing = ({ clocks, ...state }: Complaint) => ({
  ...{ category: state.category, severity: state.severity, team: state.team, owner: state.owner },
  ...{ danger: state.danger, integrity: state.integrity, ownSubject: state.ownSubject },
  causes: state.causes ?? null,
  dueAt: Object.fromEntries(clocks.filter(isTicking).map((clock) => [clock.key, firstDueAt(clock)])),
});

/** What the survey of a round has come to; whoever had the case when it opened is kept. */
const surveyed = (
  known: Facts | null,
  { survey }: Complaint,
  { round, owner, team }: Pick<Facts, 'round' | 'owner' | 'team'>,
) => {
  const asked = survey?.round === round ? survey : null;
  const isKept = known !== null && known.surveyOpenedAt === asked?.at;
  const of = isKept ? { owner: known.surveyOwner, team: known.surveyTeam } : { owner, team };
  const rated = asked?.rated;
  return {
    surveyOpenedAt: asked?.at ?? null,
    surveyOwner: asked && of.owner,
    surveyTeam: asked && of.team,
    ratedAt: rated?.at ?? null,
    ratedHandling: rated?.handling ?? null,
    ratedOutcome: rated?.outcome ?? null,
    commented: rated?.comment !== undefined,
  };
};

const isTicking = (clock: Clock): boolean =>
  isRunning(clock) &&
  subjectOf(clock.key) === null &&
  (clock.pause === null || clock.pause.at > firstDueAt(clock));

/** What the present round came to. */
const result = (state: Complaint) => {
  const { escalation, ending, decision } = state;
  return {
    escalation,
    ending,
    outcome: decision?.outcome ?? null,
    verdict: decision && verdictOf(state, decision),
    grounds: decision?.grounds ?? [],
    remedies: (decision?.remedies ?? []).map(factOf),
  };
};

const factOf = ({ step: _step, receipt: _receipt, ...remedy }: RemedyStep): RemedyFact => remedy;

function happened(facts: Facts, before: Complaint, event: Event): Partial<Facts> {
  const { at } = event;
  switch (event.type) {
    case 'accepted':
      return { acceptedAt: at, reviewer: event.by };
    case 'rejected':
      return { rejectedAt: at, rejectReason: event.reason, reviewer: event.by, decider: event.by };
    case 'opened':
      return { openedAt: at };
    case 'decided':
      return { decidedAt: at, decider: event.by, approver: event.approver ?? null };
    case 'withdrawn':
      return { withdrawnAt: at };
    case 'withdrawal-undone':
      return { ...unsent, withdrawnAt: null, closedAt: null };
    case 'merge-completed':
      return { mergedAt: at };
    case 'earlier-stands':
      return { takenBackAt: at };
    case 'result-sent':
      return { resultSentAt: at, resultWay: event.way };
    case 'told':
      return { toldAt: at, toldWay: event.way };
    case 'untold':
      return { untoldAt: at };
    case 'result-bounced':
      return { ...unsent, closedAt: null };
    case 'closed':
      return { closedAt: at };
    case 'remedy-retried':
      return { closedAt: null };
    case 'extended':
      return { extendedMs: facts.extendedMs + event.byMs };
    case 'complainant-asked':
    case 'consent-asked':
    case 'respondent-asked':
    case 'witness-asked':
      return { questions: facts.questions + 1 };
    case 'answered':
    case 'consented':
      return { answers: facts.answers + 1 };
    case 'resumed':
      return { pausedMs: facts.pausedMs + at - (clockOf(before, event.clock)?.pause?.at ?? at) };
    case 'clock-stopped':
    case 'clock-revived':
    case 'clock-continued':
      return { deadlines: kept(facts.deadlines, before, event) };
    default:
      return {};
  }
}

const clockOf = ({ clocks }: Complaint, key: string) => clocks.find((clock) => clock.key === key);

const nothingYet: Kept = { ended: 0, met: 0, lateMs: 0, activeMs: 0, pausedMs: 0 };

/** Adds a deadline that ended; of one set going again, its last end is none any more. */
function kept(
  deadlines: Facts['deadlines'],
  before: Complaint,
  event: EventOf<'clock-stopped' | 'clock-revived' | 'clock-continued'>,
): Facts['deadlines'] {
  const name = nameOf(event.clock);
  const { [name]: earlier = nothingYet, ...others } = deadlines;
  const clock = clockOf(before, event.clock);
  if (clock === undefined) return deadlines;
  const stopped = event.type === 'clock-stopped';
  const sign = stopped ? 1 : -1;
  const at = clock.stoppedAt ?? event.at;
  const late = stopped ? event.lateMs : lateMs(clock, at);
  const now = {
    ended: earlier.ended + sign,
    met: earlier.met + sign * Number(stopped ? event.met : late === 0),
    lateMs: earlier.lateMs + sign * late,
    activeMs: earlier.activeMs + sign * activeMsAt(clock, at),
    pausedMs: earlier.pausedMs + sign * pausedMsAt(clock, at),
  };
  return now.ended === 0 ? others : { ...others, [name]: now };
}

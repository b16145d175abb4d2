/** What the complainant may see of their complaint. */
import { dueAt, isRunning } from '../clocks/clock.js';
import { openTo, type CommandName } from '../commands/index.js';
import type { Event, EventOf } from '../complaint/events.js';
import { appealDays, appealUntil } from '../complaint/rounds.js';
import { isOverdue } from '../clocks/urgency.js';
import { isToldOf } from '../complaint/telling.js';
import type { Complaint, DecisionMade } from '../complaint/state.js';
import { callerOf } from '../people/relations.js';
import type { Policy } from '../policy/policy.js';
import type { Ending, Ground, Outcome, RejectReason, Stage } from '../vocabulary.js';
import { maskedEmail, maskedPhone } from './mask.js';
import { isOut, textIn, textsOutside, type WrittenText } from './texts.js';

/** Commands the complainant gives. */
export const complainantCommands = [
  'answer',
  'appeal',
  'withdraw',
  'change-contact',
  'refuse-contact',
] as const satisfies CommandName[];
export type ComplainantCommand = (typeof complainantCommands)[number];

/** Holds nothing the complainant may not know. Instants in ms since 1970, UTC. */
export type Status = {
  number: string;
  stage: Stage;
  round: number;
  ending: Ending | null;
  receivedAt: number;
  promiseDueAt: number;
  /** Set while a stage deadline or the promise is missed; `expectedAt` null where no new date can be named. */
  late: { expectedAt: number | null } | null;
  questions: { n: number; text: string; askedAt: number }[];
  /** The decision, once it may be told. */
  result: {
    outcome: Outcome;
    grounds: Ground[];
    remedies: Pick<DecisionMade['remedies'][number], 'kind' | 'state'>[];
    explanation: string;
    followUp: string | null;
  } | null;
  /** A later round is under way: the result shown is the earlier one. `mine`: it is about the complainant's appeal. */
  again: { why: 'appealed' | 'reopened'; mine: boolean; dueAt: number | null } | null;
  /** The complaint this one is handled together with. */
  mergedInto: string | null;
  rejection: { reason: RejectReason; explanation: string } | null;
  /** Set where the complainant may appeal; `until` null before the day of being told is known. */
  appeal: { days: number; until: number | null } | null;
  /** Commands open to the complainant now, by name. */
  open: string[];
  /** Masked. */
  contact: { email: string | null; phone: string | null };
  expectedVersion: number;
};

/** What a complaint tells as its decision, with the words of it that are another complaint's. */
export type ToldDecision = { decision: DecisionMade | null; texts: WrittenText[] };

/**
 * The decision a complaint tells: its own, or of the one it was merged into (`target`), with the words of that one
 * which are meant for the complainant. While that one is decided anew, its decision before stands.
 */
export function toldDecision(
  { decision }: Complaint,
  target: { state: Complaint; texts: readonly WrittenText[] } | null,
): ToldDecision {
  if (target === null) return { decision, texts: [] };
  return {
    decision: target.state.decision ?? target.state.earlier?.decision ?? null,
    texts: target.texts.filter(({ audience }) => audience === 'forComplainant'),
  };
}

/** The case as it is stored; `told` is the decision it tells. */
export type ComplainantFacts = {
  state: Complaint;
  policy: Policy;
  contact: { email: string | null; phone: string | null };
  texts: readonly WrittenText[];
  events: readonly Event[];
  told: ToldDecision;
};

/** What the complainant may see; `now` in ms. */
export function forComplainant(facts: ComplainantFacts, now: number): Status {
  const { state, policy, contact, events } = facts;
  const { number, stage, round, ending, receivedAt } = state;
  const promise = state.clocks.find(({ key }) => key === 'promise');
  const shown = resultShown(facts);
  const texts = [...textsOutside(state, facts.texts, callerOf('complainant', number)), ...shown.texts];
  return {
    ...{ number, stage, round, ending, receivedAt },
    promiseDueAt: promise === undefined ? receivedAt : dueAt(promise),
    late: isOverdue(state, now) ? { expectedAt: expectedAt(state, events, now) } : null,
    questions: questionsOf(state, events, texts),
    result: resultOf(shown.decision, texts),
    rejection: shown.ending === 'rejected' ? rejectionOf(events, texts) : null,
    appeal: mayAppeal(policy, state, now)
      ? { days: appealDays(policy), until: appealUntil(policy, state, 'complainant') }
      : null,
    again: againOf(state),
    mergedInto: state.mergedInto,
    open: openTo(state, ['complainant']).filter((name) => isOpen(policy, state, name, now)),
    contact: {
      email: state.reach.email === 'none' ? null : contact.email && maskedEmail(contact.email),
      phone: state.reach.sms === 'none' ? null : contact.phone && maskedPhone(contact.phone),
    },
    expectedVersion: state.version,
  };
}

type Shown = ToldDecision & { ending: Ending | null };

/** The result the complainant may know: this round's, else the one before. */
const resultShown = ({ state, told }: ComplainantFacts): Shown =>
  isOut(state)
    ? { ending: state.ending, ...told }
    : { ending: null, decision: null, ...state.earlier, texts: [] };

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

const resultOf = (decision: DecisionMade | null, texts: readonly WrittenText[]): Status['result'] =>
  decision && {
    outcome: decision.outcome,
    grounds: decision.grounds,
    remedies: decision.remedies
      .filter(({ kind }) => isToldOf(kind))
      .map(({ kind, state }) => ({ kind, state })),
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
function isOpen(policy: Policy, state: Complaint, name: CommandName, now: number): boolean {
  if (name === 'appeal') return mayAppeal(policy, state, now);
  return name !== 'withdraw' || state.round === 1 || state.appeals.heard.includes('complainant');
}

const mayAppeal = (policy: Policy, state: Complaint, now: number): boolean =>
  (appealUntil(policy, state, 'complainant') ?? 0) > now;

function againOf({ stage, round, appeals, clocks }: Complaint): Status['again'] {
  if (round === 1 || stage === 'feedback' || stage === 'closed') return null;
  const mine = appeals.heard.includes('complainant');
  const clock = clocks.find(({ key }) => key === 'appeal');
  return { why: mine ? 'appealed' : 'reopened', mine, dueAt: clock === undefined ? null : dueAt(clock) };
}

/** What the last honest letter promised: the next rung of the deadline that was missed. */
function expectedAt({ clocks }: Complaint, events: readonly Event[], now: number): number | null {
  const running = clocks.filter(isRunning);
  const told = events.findLast(
    (event): event is EventOf<'rung-fired'> =>
      event.type === 'rung-fired' &&
      event.tells.includes('complainant') &&
      event.nextAt !== undefined &&
      event.nextAt > now &&
      running.some(({ key }) => key === event.clock),
  );
  return told?.nextAt ?? null;
}

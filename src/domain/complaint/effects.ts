/** What must reach the world because of an event, and what of it is not settled yet. */
import { nameOf, subjectOf } from '../clocks/clock.js';
import { lookUpKey } from './course/platform/looking-up.js';
import { keyOf, owedByPlatform } from './course/platform/carrying-out.js';
import type { Complaint } from './state.js';
import type { Bounce, Event, EventOf, Told } from './events.js';
import { mayBeWritten, wayToRepresented } from './course/parties/representing.js';
import { isOvertaken, needsNoCall } from './course/overtaken.js';
import { isToldOf } from './course/platform/remedy-kinds.js';
import { toldRespondent } from './course/parties/respondent.js';
import { failedOpenly, isOut, resultLetter } from './course/telling.js';
import type { Policy } from '../policy/policy.js';
import { transportFor, wayAfter } from '../intake/reach.js';
import type { LetterName, TeamId, Transport } from '../vocabulary.js';

/** Whom a letter is for. The commit finds the people behind `lead`, `supervisor`, `admin` and `on-call`. */
export type Addressee =
  | { to: 'complainant'; by: Transport }
  /** Where the complainant's letters went before they gave another address. */
  | { to: 'former'; by: Transport }
  /** Whoever holds the subject, by a message of the platform. */
  | { to: 'respondent' }
  /** Whom somebody speaks for, at their own address. */
  | { to: 'represented'; by: Transport }
  /** Whom the event asks. */
  | { to: 'witness' }
  | { to: 'person'; id: string }
  | { to: 'lead' | 'supervisor' | 'admin' | 'on-call'; team: TeamId };

/** What is not settled yet. Its key is also the one under which the world outside takes it once. */
export type Effect =
  | { kind: 'letter'; key: string }
  /** `until`: after that a person carries it out. */
  | { kind: 'remedy'; key: string; until: number }
  /** `until`: after that the case goes on without it. */
  | { kind: 'look-up'; key: string; until: number };

/** What a run must see to: of a case with the letters it owes, in their order. A letter's id is its key. */
export const pendingIn = ({
  policy,
  state,
  letters,
}: {
  policy: Policy;
  state: Complaint;
  letters: readonly string[];
}): Effect[] => [
  ...letters.map((key): Effect => ({ kind: 'letter', key })),
  ...owedByPlatform(policy, state).map(({ until, ...named }): Effect => ({
    kind: 'remedy',
    key: keyOf(state.number, named),
    until,
  })),
  ...(state.lookUps ?? []).map(({ since, n }): Effect => ({
    kind: 'look-up',
    key: lookUpKey(state.number, { n }),
    until: since + policy.platform.lookUp,
  })),
];

export type LetterCalled = { kind: 'letter'; name: LetterName; addressee: Addressee };

/** What an event calls for. `state` is the complaint after the event. */
export function followUps(state: Complaint, event: Event): LetterCalled[] {
  const told = toldRespondent(state, event);
  const toRespondent = told === null ? [] : [letter(told, { to: 'respondent' })];
  const toWitness = event.type === 'witness-asked' ? [letter('witness-asked', { to: 'witness' })] : [];
  return [...othersTold(state, event), ...toRespondent, ...toWitness];
}

function othersTold(state: Complaint, event: Event): LetterCalled[] {
  switch (event.type) {
    case 'acknowledged':
      return [...toComplainant(state, 'registered'), ...(state.danger ? [alarm(state)] : [])];
    case 'accepted':
      return toComplainant(state, 'accepted');
    case 'hide-called':
      return event.by === undefined ? urgent(state) : [];
    case 'hide-referred':
      return urgent(state);
    case 'danger-marked':
      return [alarm(state), to('danger', 'lead', state.team)];
    case 'assigned': {
      const name = event.duty === 'owner' || event.duty === 'approver' ? 'assigned' : 'task';
      return [letter(name, { to: 'person', id: event.person })];
    }
    case 'complainant-asked':
      return toComplainant(state, 'question');
    case 'consent-asked':
      return toComplainant(state, 'consent');
    case 'result-due':
      return toComplainant(state, resultLetter[event.ending]);
    case 'result-bounced':
    case 'bounced':
      return [...writtenAfterAll(state, event), ...anotherWay(state, event)];
    case 'contact-changed':
      return confirmations(state, event);
    case 'representative-set':
      return event.reach === undefined
        ? toComplainant(state, 'representative-set')
        : [...(event.changed ?? []).flatMap((by) => confirmationOf(state, by)), ...resultAgain(state)];
    case 'represented-told': {
      const by = wayToRepresented(state);
      return by === null ? [] : [letter('represented', { to: 'represented', by })];
    }
    case 'representation-ended':
      return [...toComplainant(state, 'representation-ended'), ...formerTold(event), ...resultAgain(state)];
    case 'remedies-settled':
      return resultWasPartial(state) ? toComplainant(state, 'completed') : [];
    case 'remedy-settled':
      return failedOpenly(state, event) ? toComplainant(state, 'corrected') : [];
    case 'extended':
      return toComplainant(state, 'extended');
    case 'merged':
      return toComplainant(state, 'merged');
    case 'appealed':
      return toComplainant(state, event.from.includes('complainant') ? 'appealed' : 'reopened');
    case 'reopened':
      return toComplainant(state, 'reopened');
    case 'withdrawal-undone':
    case 'complainant-back':
      return toComplainant(state, event.type);
    case 'earlier-stands':
      return toComplainant(state, 'earlier-stands');
    case 'erasure-refused':
    case 'erasure-put-off':
    case 'erased':
      return toComplainant(state, 'erasure');
    case 'escalated':
      return [told(state, 'escalated', event.tells)];
    case 'rung-fired':
      return event.tells.flatMap((whom) => rungLetters(state, event, whom));
    default:
      return [];
  }
}

const letter = (name: LetterName, addressee: Addressee): LetterCalled => ({
  kind: 'letter',
  name,
  addressee,
});

const to = (
  name: LetterName,
  whom: 'lead' | 'supervisor' | 'admin' | 'on-call',
  team: TeamId,
): LetterCalled => letter(name, { to: whom, team });

/** Danger was told to whoever is on call with the receipt. */
const urgent = (state: Complaint): LetterCalled[] => (state.danger ? [] : [alarm(state)]);

const alarm = (state: Complaint): LetterCalled => to('danger', 'on-call', state.team);

const toComplainant = (
  state: Complaint,
  name: LetterName,
  by: Transport | null = transportFor(state),
): LetterCalled[] =>
  by === null || !mayBeWritten(state, name) || isErased(state, name)
    ? []
    : [letter(name, { to: 'complainant', by })];

/** The last letter says so itself. */
const isErased = ({ erasure }: Complaint, name: LetterName): boolean =>
  erasure === 'done' && name !== 'erasure';

const anotherWay = (state: Complaint, event: EventOf<'bounced' | 'result-bounced'>): LetterCalled[] =>
  event.letter === 'confirm-address' || event.earlier === true || isOvertaken(state, event.letter, Infinity)
    ? []
    : toComplainant(state, event.letter, wayAfter(state, event));

/** Whoever was phoned in place of letters gave up the number: what had yet to be read out is written to them. */
const writtenAfterAll = (state: Complaint, { transport }: Bounce): LetterCalled[] =>
  state.adjustments?.phoneOnly === true && transport === 'sms' && state.reach.sms === 'none'
    ? state.tasks.flatMap((task) =>
        task.kind === 'phone-complainant' && task.letter !== undefined && !needsNoCall(state, task)
          ? toComplainant(state, task.letter)
          : [],
      )
    : [];

/**
 * A new address gets a letter to confirm it, and the one before hears of it; a result that still waits for a way goes
 * there too.
 */
function confirmations(state: Complaint, { changed, former }: EventOf<'contact-changed'>): LetterCalled[] {
  const by = transportFor(state);
  const replaced = Object.fromEntries(changed.map((one) => [one, former[one] ?? ('none' as const)]));
  const wayBefore = transportFor({ ...state, reach: { ...state.reach, ...replaced } });
  const isMoved = by !== null && changed.includes(wayBefore ?? by);
  return [
    ...changed.map((one) => letter('confirm-address', { to: 'complainant', by: one })),
    ...formerTold({ changed, former }),
    ...(isMoved ? resultAgain(state) : []),
  ];
}

const confirmationOf = ({ reach }: Complaint, by: Transport): LetterCalled[] =>
  reach[by] === 'unconfirmed' ? [letter('confirm-address', { to: 'complainant', by })] : [];

const formerTold = ({
  changed,
  former,
}: Pick<EventOf<'contact-changed'>, 'changed' | 'former'>): LetterCalled[] =>
  changed
    .filter((by) => former[by] !== undefined)
    .map((by) => letter('address-changed', { to: 'former', by }));

/** A result that still waits for its way goes the new one. */
const resultAgain = (state: Complaint): LetterCalled[] =>
  state.ending !== null && state.telling?.state === 'due'
    ? toComplainant(state, resultLetter[state.ending])
    : [];

const resultWasPartial = (state: Complaint): boolean =>
  isOut(state) &&
  state.telling?.complete === false &&
  (state.decision?.remedies ?? []).some((remedy) => remedy.state === 'done' && isToldOf(remedy.kind));

function rungLetters(state: Complaint, event: EventOf<'rung-fired'>, whom: Told): LetterCalled[] {
  if (whom === 'complainant') return toComplainant(state, 'late');
  const name = event.rung < 1 ? 'warning' : 'escalated';
  if (nameOf(event.clock) !== 'task') return [told(state, name, whom)];
  const task = state.tasks.find((other) => other.n === subjectOf(event.clock));
  return whom === 'owner' && task?.owner != null
    ? [letter(name, { to: 'person', id: task.owner })]
    : [to(name, 'lead', task?.team ?? state.team)];
}

/** While a decision waits for approval, its rungs go to the approver and the supervisor. */
function told(state: Complaint, name: LetterName, whom: Told): LetterCalled {
  const owner = state.stage === 'approval' ? state.approver : state.owner;
  if (whom === 'owner' && owner !== null) return letter(name, { to: 'person', id: owner });
  if (whom === 'supervisor' || whom === 'admin') return to(name, whom, state.team);
  return to(name, state.stage === 'approval' ? 'supervisor' : 'lead', state.team);
}

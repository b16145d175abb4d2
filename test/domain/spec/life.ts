/** A complaint's life in a test: the core's steps, with people found at once as the commit finds them. */
import type { Actor } from '../../../src/domain/commands/command.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import type { Event, EventOf } from '../../../src/domain/complaint/events.js';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import type { LetterCalled } from '../../../src/domain/complaint/effects.js';
import { lettersCalled } from '../../../src/domain/disclosure/statements/together.js';
import { defaultPolicy, Policy, type PolicyDocument } from '../../../src/domain/policy/policy.js';
import { Duration } from '../../../src/domain/clocks/duration.js';
import type { Refusal } from '../../../src/domain/commands/refusal.js';
import { begin, step, type Received } from '../../../src/domain/complaint/step.js';
import type { LetterName, Transport } from '../../../src/domain/vocabulary.js';

/** Instant of receipt in all lives: nothing in the rules depends on the calendar. */
export const T0 = Date.UTC(2026, 0, 5, 9);

/** A time since receipt as people say it: `3h`, `24h+1ms`, `36h-1ms`. */
export const ms = (time: string): number =>
  [...time.matchAll(/([+-]?)([^+-]+)/g)].reduce(
    (sum, [, sign, part = '0ms']) => sum + (sign === '-' ? -1 : 1) * Duration.parse(part),
    0,
  );

/** An order to give: a command before it has an actor and an instant. */
export type Order = {
  name: string;
  payload?: unknown;
  texts?: string[];
  held?: string[];
  expectedVersion?: number;
  round?: number;
};

export type Life = {
  policy: Policy;
  /** Nobody is there to take anything on. */
  deserted: boolean;
  state: Complaint;
  journal: Event[];
  /** What the last step came to. */
  last: Event[];
  letters: LetterCalled[];
  /** All letters to the complainant so far, with the version of the event that called for them. */
  written: { name: LetterName; by: Transport; version: number }[];
  /** Orders given so far: they number the commands. */
  orders: number;
  refusal: Refusal | null;
};

export type Beginning = Partial<Omit<Received, 'type'>> & {
  policy?: (document: PolicyDocument) => PolicyDocument;
  deserted?: boolean;
};

/** The policy of a life that changes nothing of it. */
export const defaults = Policy.parse(defaultPolicy);

/** A complaint at its receipt, before its first step. */
export function newLife({ policy: change, deserted = false, ...differs }: Beginning = {}): Life {
  const policy =
    change === undefined ? defaults : Policy.parse(change(structuredClone<PolicyDocument>(defaultPolicy)));
  const received: Received = {
    type: 'received',
    number: '100-000-006',
    channel: 'app',
    category: 'content',
    danger: false,
    reach: { email: 'confirmed', sms: 'confirmed' },
    ownSubject: false,
    integrity: false,
    by: 'client-1',
    ...differs,
  };
  const { state, events } = begin(policy, received, T0);
  const nothingYet = { letters: [], written: [], orders: 0, refusal: null };
  return { policy, deserted, state, journal: events, last: events, ...nothingYet };
}

/** The life one step on: with an order, or with nothing but time. `now` is an instant. */
export function live(life: Life, order: Order | null, actor: Actor, now: number): Life {
  const { state: before, policy } = life;
  const command =
    order === null ? null : { payload: {}, texts: [], ...order, id: `c${life.orders + 1}`, actor };
  const { events, refusal } = step(policy, before, command, now);
  const last = events.map((event) => (event.type === 'assignment-needed' ? place(life, event) : event));
  let state = before;
  const states = last.map((event) => (state = evolve(state, event)));
  const called = lettersCalled(last, states);
  const letters = called.map(({ letter }) => letter);
  const written = [
    ...life.written,
    ...called.flatMap(({ letter, event }) => toComplainant(letter, event.version)),
  ];
  const given = life.orders + (order === null ? 0 : 1);
  const journal = [...life.journal, ...last];
  return { ...life, state, journal, last, letters, written, orders: given, refusal: refusal ?? null };
}

const toComplainant = ({ name, addressee }: LetterCalled, version: number) =>
  addressee.to === 'complainant' ? [{ name, by: addressee.by, version }] : [];

/** Finds somebody as the commit does: who was wanted, who is preferred, else the first of the team who may. */
function place({ deserted }: Life, need: EventOf<'assignment-needed'>): Event {
  if (deserted) return need;
  const { version, at, duty, team, not, wanted, preferred, senior, by } = need;
  const staff = senior
    ? [`${team}-lead`, `${team}-supervisor`, 'other-supervisor']
    : [`${team}-1`, `${team}-2`, `${team}-lead`];
  const candidates = [preferred, ...staff].filter((person) => person !== undefined);
  const person = wanted ?? candidates.find((candidate) => !not.includes(candidate));
  if (person === undefined) return need;
  return { type: 'assigned', duty, person, team, version, at, ...(by === undefined ? {} : { by }) };
}

/** A letter in words: `late → complainant/email`, `warning → content-1`, `escalated → lead of content`. */
export function spoken({ name, addressee }: LetterCalled): string {
  if (addressee.to === 'complainant') return `${name} → complainant/${addressee.by}`;
  if (addressee.to === 'former') return `${name} → former ${addressee.by}`;
  if (addressee.to === 'respondent' || addressee.to === 'witness') return `${name} → ${addressee.to}`;
  if (addressee.to === 'person') return `${name} → ${addressee.id}`;
  return `${name} → ${addressee.to} of ${addressee.team}`;
}

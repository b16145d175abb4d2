/** Walks the core: from every place a complaint can be, every command by everybody, and all that time does. */
import { commands } from '../src/domain/commands/index.js';
import type { Complaint } from '../src/domain/complaint/state.js';
import { nameOf } from '../src/domain/clocks/clock.js';
import { nextMoment } from '../src/domain/clocks/deadlines.js';
import { rungSaid } from '../src/domain/clocks/rungs.js';
import type { Event } from '../src/domain/complaint/events.js';
import { evolve } from '../src/domain/complaint/evolve.js';
import { followUps, type LetterCalled } from '../src/domain/complaint/effects.js';
import { isMerged } from '../src/domain/complaint/course/standing.js';
import { Relation, type LetterName } from '../src/domain/vocabulary.js';
import { live, ms, newLife, T0, type Life, type Order } from '../test/domain/spec/life.js';
import * as orders from '../test/domain/spec/orders.js';
import { by, type Who } from '../test/domain/spec/people.js';
import { accepted, appealed, received, TARGET, told, toPhone } from '../test/domain/spec/starts.js';
import { actorAs, places, sensible, world } from '../test/domain/spec/worlds.js';

/** Where the picture has a complaint: in its stage, or waiting for the one it was merged into. */
export const spots = ['review', 'investigation', 'merged', 'approval', 'feedback', 'closed'] as const;
export type Spot = (typeof spots)[number];
/** A spot left for another: by which event, because of which command (or of `time`). */
export type Move = { from: Spot; to: Spot; event: string; cause: string };
/** A letter that an event calls for. */
export type Called = { event: string; letter: LetterName; to: string };
export type Walk = { moves: Move[]; letters: Called[] };

/** Every stage left and every letter called for, each once, in the order of a complaint's life. */
export function walk(): Walk {
  const moves: Move[] = [];
  const letters: Called[] = [];
  const atTheDoor = [newLife(), newLife({ danger: true })];
  const somewhere = places.map((place) => world[place]());
  const privately = accepted({ private: true });
  const trials = [
    ...atTheDoor.flatMap(passing),
    ...somewhere.flatMap((life) => [...byEverybody(life), ...more(life), ...passing(life)]),
    ...elsewhere().flatMap(more),
    ...onPlatform(),
    tried(privately, orders.askConsent, live(privately, orders.askConsent, by.owner(privately.state), T0)),
    ...hidden(),
    ...erased(),
    ...represented(),
    ...withdrawn().map((life) => tried(life, orders.undoWithdrawal, undone(life))),
  ];
  for (const { cause, before, events } of trials) {
    moves.push(...movesOf(before, events, cause));
    letters.push(...lettersOf(before, events));
  }
  return { moves: unique(moves), letters: unique(letters) };
}

type Trial = { cause: string; before: Complaint; events: Event[] };

/** Orders beside the sensible ones, because they lead elsewhere. */
const otherwise: [Order, Who][] = [
  [orders.reject(), by.owner],
  [orders.resolve({ remedies: [orders.restoreAccount] }), by.owner],
  [orders.letterResult('sent', { receipts: false }), by.system],
  [orders.receipt('delivered'), by.system],
  [orders.receipt('bounced'), by.system],
  [orders.escalate, by.lead],
  [orders.withdraw, by.complainant],
  [orders.merge(TARGET), by.owner],
  [orders.targetEnded(TARGET, 'decided'), by.system],
  [orders.targetEnded(TARGET, 'rejected'), by.system],
];

const tried = ({ state }: Life, order: Order, after: Life): Trial => ({
  cause: order.name,
  before: state,
  events: after.last,
});

const byEverybody = (life: Life): Trial[] =>
  commands.flatMap(({ name }) =>
    Relation.options.map((relation) => {
      const order = sensible[name](life, relation);
      return tried(life, order, live(life, order, actorAs(relation, life, order), life.state.at));
    }),
  );

const more = (life: Life): Trial[] =>
  [...otherwise, ...finishing(life)].map(([order, who]) =>
    tried(life, order, live(life, order, who(life.state), life.state.at)),
  );

/**
 * Where the result can still go another way, or is read out on the phone; escalated as far as it goes; merged under
 * review; and in a round about one appeal alone, before and after a proposal.
 */
function elsewhere(): Life[] {
  const raised = live(accepted(), orders.escalate, by.lead(), T0);
  const twice = live(raised, orders.escalate, by.lead(), T0);
  const reviewed = received();
  const merged = live(reviewed, orders.merge(TARGET), by.owner(reviewed.state), T0);
  const alone = appealed();
  const severe = orders.resolve({ remedies: [orders.suspendAccount] });
  const proposed = live(alone, severe, by.owner(alone.state), alone.state.at);
  return [told(), toPhone(), raised, twice, merged, alone, proposed];
}

/** A respondent whom the platform passes messages on to: asked, suspended for a day, free again. */
function onPlatform(): Trial[] {
  const suspended = { remedies: [{ ...orders.suspendAccount, days: 1 }] };
  const course: [Order | null, Who, at: string][] = [
    [orders.askRespondent, by.owner, '1h'],
    [orders.resolve(suspended), by.owner, '2h'],
    [orders.approve(0), by.approver, '3h'],
    [orders.remedyResult('done'), by.system, '4h'],
    [null, by.system, '29h'],
    [orders.remedyResult('done', { ends: true }), by.system, '30h'],
  ];
  let life = accepted({ onPlatform: 'account' });
  return course.map(([order, who, at]) => {
    const given = order?.name === 'approve' ? orders.approve(life.state.version) : order;
    const before = life.state;
    life = live(life, given, who(before), T0 + ms(at));
    return { cause: given?.name ?? 'time', before, events: life.last };
  });
}

/** Content that was hidden at receipt, and is shown again since nobody confirmed it. */
function hidden(): Trial[] {
  let life = received({ onPlatform: 'content', express: 'hide' });
  return ['2m', '5h', '6h'].map((at) => {
    const before = life.state;
    const named = { round: 0, step: before.hide?.step ?? 0, receipt: 'h-1' };
    const order = at === '5h' ? null : orders.remedyResult('done', named);
    life = live(life, order, by.system(), T0 + ms(at));
    return { cause: order?.name ?? 'time', before, events: life.last };
  });
}

/** Closed, and to be forgotten: refused, then ordered, put off by a hold, done. */
function erased(): Trial[] {
  let life = world.closed();
  const course: [(life: Life) => Order, Who][] = [
    [() => orders.askErasure, by.complainant],
    [({ state }) => orders.finishTask(state.tasks.at(-1)?.n ?? 0, 'not-possible'), by.lead],
    [() => orders.erase, by.admin],
    [() => orders.erasureResult('put-off'), by.system],
    [() => orders.erasureResult(), by.system],
  ];
  return course.map(([orderIn, who]) => {
    const [before, order] = [life, orderIn(life)];
    life = live(life, order, who(life.state), life.state.at);
    return tried(before, order, life);
  });
}

/** Filed for somebody else: proven, and ended by whom it is for. */
function represented(): Trial[] {
  const theirs = { email: 'confirmed', sms: 'none' } as const;
  const life = received({ representative: { kind: 'relative', theirs } });
  const proven = live(life, orders.setRepresentative(), by.intake(), T0);
  return [
    tried(life, orders.setRepresentative(), proven),
    tried(proven, orders.endRepresentation, live(proven, orders.endRepresentation, by.represented(), T0)),
  ];
}

/** Withdrawn under review and under investigation, before and after it was told; and a case that went on without them. */
function withdrawn(): Life[] {
  const under = [received(), accepted(), accepted({ danger: true })];
  const left = under.map((life) => live(life, orders.withdraw, by.complainant(), T0));
  const told = orders.letterResult('sent', { letter: 'withdrawn', receipts: false });
  return [...left, ...left.map((life) => live(life, told, by.system(), T0))];
}

const undone = (life: Life): Life => live(life, orders.undoWithdrawal, by.complainant(), T0);

/** What tasks can come to. */
const finishing = ({ state }: Life): [Order, Who][] =>
  state.tasks.flatMap(({ n }): [Order, Who][] => [
    [orders.finishTask(n, 'done'), by.lead],
    [orders.finishTask(n, 'not-possible'), by.lead],
    [orders.recordCall(n, true), by.lead],
  ]);

function passing(start: Life): Trial[] {
  const trials: Trial[] = [];
  let life = start;
  for (let now: number | undefined = T0; now !== undefined; now = nextMoment(life.policy, life.state)?.at) {
    const next = live(life, null, by.system(), now);
    trials.push({ cause: 'time', before: life.state, events: next.last });
    life = next;
  }
  return trials;
}

const spotOf = (state: Complaint): Spot => (isMerged(state) ? 'merged' : state.stage);

function movesOf(before: Complaint, events: Event[], cause: string): Move[] {
  const moves: Move[] = [];
  let state = before;
  let from = spotOf(before);
  for (const event of events) {
    state = evolve(state, event);
    const to = spotOf(state);
    // A proposal voided by a withdrawal does not come back to investigation: the withdrawal ends it at once.
    const voided = event.type === 'proposal-voided' && event.why === 'withdrawn';
    const onTheWay = voided || event.type === 'appeal-withdrawn';
    if (to === from || onTheWay) continue;
    moves.push({ from, to, event: event.type, cause });
    from = to;
  }
  return moves;
}

function lettersOf(before: Complaint, events: Event[]): Called[] {
  let state = before;
  return events.flatMap((event) => {
    state = evolve(state, event);
    return followUps(state, event).map((letter) => ({
      event: event.type === 'rung-fired' ? `${nameOf(event.clock)} ${rungSaid(event.rung)}` : event.type,
      letter: letter.name,
      to: addressed(letter, state, event),
    }));
  });
}

function addressed({ addressee }: LetterCalled, state: Complaint, event: Event): string {
  if (addressee.to === 'complainant') return 'complainant';
  if (addressee.to === 'represented') return 'whom somebody speaks for';
  if (addressee.to === 'former') return 'complainant, at the address before';
  if (addressee.to === 'respondent' || addressee.to === 'witness') return addressee.to;
  if (addressee.to !== 'person') return addressee.to === 'on-call' ? 'person on call' : addressee.to;
  if (event.type === 'assigned') return 'whoever was assigned';
  if (event.type === 'rung-fired' && event.clock.startsWith('task/')) return 'task-owner';
  if (addressee.id === state.approver) return 'approver';
  return 'owner';
}

const unique = <T>(list: T[]): T[] => [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];

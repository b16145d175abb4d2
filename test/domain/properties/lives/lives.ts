/** Random lives: random commands by random people at random times, some late, some at the very instant of a deadline. */
import * as fc from 'fast-check';
import type { Actor } from '../../../../src/domain/commands/command.js';
import { commandNamed } from '../../../../src/domain/commands/index.js';
import type { Complaint } from '../../../../src/domain/complaint/state.js';
import { nextMoment } from '../../../../src/domain/clocks/deadlines.js';
import type { LetterCalled } from '../../../../src/domain/complaint/effects.js';
import { isMerged } from '../../../../src/domain/complaint/course/standing.js';
import { resultLetter } from '../../../../src/domain/complaint/course/telling.js';
import { LetterName, Relation, Transport } from '../../../../src/domain/vocabulary.js';
import { live, newLife, T0, type Beginning, type Life, type Order } from '../../spec/life.js';
import * as orders from '../../spec/orders.js';
import { by, hearerOf } from '../../spec/people.js';
import { finish } from './ending.js';

/** One step as it was taken. */
export type Taken = { before: Life; after: Life; order: Order | null; actor: Actor; now: number };
export type RandomLife = { start: Life; steps: Taken[]; end: Life; letters: LetterCalled[] };

type Choose = (state: Complaint, pick: number) => Order;

const oneOf = <T>(list: readonly T[], pick: number): T | undefined => list[pick % list.length];
const taskOf = (state: Complaint, pick: number): number => oneOf(state.tasks, pick)?.n ?? 1;
const remediesOf = (pick: number) =>
  [
    [],
    [orders.removeContent],
    [orders.removeContent, orders.warnUser],
    [orders.suspendAccount],
    [orders.restoreAccount],
    [{ ...orders.suspendAccount, days: 7 }, orders.restoreContent],
  ][pick % 6] ?? [];
/** The numbers of other complaints. */
const others = ['100-000-011', '100-000-022', '100-000-033'] as const;
const otherOf = (pick: number): string => oneOf(others, pick) ?? '';
/** Now and then a letter of the round before, where there was one. */
const versionOf = ({ round, since }: Complaint, pick: number) =>
  round > 1 && pick % 3 === 0 ? { version: since - 1 } : {};
const letterOf = (pick: number) => ({
  letter: oneOf(LetterName.options.slice(0, 14), pick) ?? 'result',
  transport: oneOf(Transport.options, pick >> 3) ?? 'email',
});
const tellingOf = (state: Complaint, pick: number) => ({
  letter: resultLetter[state.ending ?? 'decided'],
  transport: oneOf(Transport.options, pick) ?? 'email',
});

const choices: Record<string, Choose> = {
  accept: (_, pick) => orders.accept(pick % 2 === 0 ? 'content' : 'account'),
  reject: () => orders.reject(),
  reclassify: (_, pick) =>
    orders.reclassify(pick % 2 === 0 ? 'content' : 'account', pick % 3 === 0 ? 'high' : 'low'),
  danger: () => orders.markDanger,
  abuseMaterial: () => orders.markAbuseMaterial,
  assign: (state, pick) =>
    orders.assign(
      oneOf(['owner', 'approver', `task/${taskOf(state, pick)}`] as const, pick) ?? 'owner',
      oneOf([undefined, 'h1', 'h2', 'content-1'], pick >> 2),
    ),
  ask: () => orders.askComplainant,
  askConsent: () => orders.askConsent,
  consent: (_, pick) => orders.consent(pick % 2 === 0),
  askRespondent: (_, pick) =>
    pick % 2 === 0 ? orders.askRespondent : orders.betraying(orders.askRespondent, 'question'),
  askWitness: (state, pick) => {
    const order = orders.askWitness(
      pick % 3 === 0 ? 1 + (pick % (1 + (state.witnesses ?? []).length)) : undefined,
    );
    return pick % 2 === 0 ? order : orders.betraying(order, 'question');
  },
  answerOfWitness: ({ questions }, pick) => {
    const asked = oneOf(
      questions.filter(({ to }) => to === 'witness'),
      pick,
    );
    return orders.answer({
      from: 'witness',
      witness: asked?.witness ?? 1,
      ...(asked === undefined ? {} : { question: asked.n }),
    });
  },
  answer: (state, pick) =>
    orders.answer({
      ...(pick % 3 === 0 ? { question: oneOf(state.questions, pick)?.n ?? 1 } : {}),
      ...(pick % 4 === 1 ? { from: 'respondent' } : {}),
      ...(state.stage === 'closed' && pick % 2 === 0 ? { as: 'opinion' } : {}),
    }),
  resume: () => orders.resume,
  resolve: (_, pick) =>
    pick % 5 === 0
      ? orders.resolve({ outcome: 'dismissed' })
      : orders.resolve({ remedies: remediesOf(pick) }),
  resolveTelling: (_, pick) => orders.betraying(orders.resolve({ remedies: remediesOf(pick) }), 'reasons'),
  extend: () => orders.extend,
  identity: () => orders.confirmIdentity,
  appeal: (_, pick) => orders.appeal(pick % 2 === 0 ? 'complainant' : 'respondent'),
  reopen: () => orders.reopen,
  hold: (_, pick) =>
    orders.hold(pick % 2 === 0 ? 'case' : 'person', pick % 3 === 0 ? '2026-01-20' : '2026-03-01'),
  releaseHold: () => orders.releaseHold,
  cause: (_, pick) => orders.setCause(...['rule-unclear', 'human-error', 'software-fault'].slice(pick % 4)),
  rate: ({ round }, pick) =>
    orders.rate(pick % 2 === 0 ? { handling: 1 + (pick % 5) } : { outcome: 1 + (pick % 5) }, {
      round: pick % 7 === 0 ? round + 1 : round,
      comment: pick % 3 === 0,
    }),
  merge: (_, pick) => orders.merge(otherOf(pick)),
  targetEnded: ({ mergedInto }, pick) =>
    orders.targetEnded(
      mergedInto ?? otherOf(pick),
      oneOf(['decided', 'rejected', 'withdrawn'], pick) ?? 'decided',
    ),
  joined: (_, pick) =>
    orders.joined(otherOf(pick), oneOf([0, 1, 2, 3] as const, pick >> 2) ?? 0, pick % 5 === 0),
  relate: (_, pick) => orders.relate(otherOf(pick)),
  retry: ({ decision }, pick) =>
    orders.retryRemedy(
      oneOf(decision?.remedies.filter((remedy) => remedy.state === 'failed') ?? [], pick)?.step ?? 1,
    ),
  platform: ({ round, decision }, pick) =>
    orders.remedyResult(oneOf(['done', 'held-by-another', 'refused', 'unanswered', 'done'], pick) ?? 'done', {
      round: round > 1 && pick % 5 === 0 ? round - 1 : round,
      step: oneOf(decision?.remedies ?? [], pick >> 3)?.step ?? 1,
    }),
  confirmHide: () => orders.confirmHide,
  hidden: ({ hide }, pick) =>
    orders.remedyResult(oneOf(['done', 'refused', 'done', 'unanswered', 'held-by-another'], pick) ?? 'done', {
      round: 0,
      step: hide?.step ?? 3,
      receipt: `h-${hide?.step}`,
    }),
  setSubject: (_, pick) =>
    orders.setSubject(oneOf(['post', 'account', 'message', 'comment'] as const, pick) ?? 'post'),
  lookUp: () => orders.lookUp,
  lookedUp: ({ lookUps }, pick) =>
    orders.lookUpResult(
      oneOf(lookUps ?? [], pick)?.n ?? 2,
      oneOf(['found', 'gone', 'refused', 'unanswered'], pick) ?? 'gone',
    ),
  approve: (state, pick) => orders.approve(pick % 5 === 0 ? 1 : state.version),
  return: () => orders.returnProposal,
  withdraw: () => orders.withdraw,
  undo: () => orders.undoWithdrawal,
  wordsJoined: (_, pick) => orders.wordsJoined(otherOf(pick)),
  read: (state, pick) =>
    orders.read(
      pick % 3 === 0 ? Math.max(1, state.version - 3) : (state.unread?.version ?? 1),
      pick % 7 === 0 ? 'somebody' : hearerOf(state),
    ),
  escalate: () => orders.escalate,
  note: (state, pick) =>
    pick % 2 === 0 ? orders.note : orders.seenAt(Math.max(0, state.version - (pick % 6)), orders.note),
  contact: (_, pick) =>
    orders.changeContact(...(pick % 2 === 0 ? (['email'] as const) : (['phone'] as const))),
  confirm: (_, pick) => orders.confirmContact(oneOf(Transport.options, pick) ?? 'email'),
  refuse: (_, pick) => orders.refuseContact(oneOf(Transport.options, pick) ?? 'email'),
  represent: (_, pick) =>
    orders.setRepresentative(
      pick % 3 === 0 ? {} : { proof: 'power-of-attorney' },
      ...(pick % 2 === 0 ? [] : (['email'] as const)),
    ),
  endRepresentation: () => orders.endRepresentation,
  opened: () => orders.resultOpened,
  staffConcerned: () => orders.staffConcerned,
  finish: (state, pick) => orders.finishTask(taskOf(state, pick), pick % 4 === 0 ? 'not-possible' : 'done'),
  call: (state, pick) => orders.recordCall(taskOf(state, pick), pick % 3 === 0),
  sent: (state, pick) => orders.letterResult('sent', { ...tellingOf(state, pick), receipts: pick % 3 > 0 }),
  refused: (state, pick) =>
    orders.letterResult(pick % 2 === 0 ? 'refused' : 'exhausted', {
      ...(pick % 3 === 0 ? tellingOf(state, pick) : letterOf(pick)),
      ...versionOf(state, pick >> 2),
    }),
  delivered: (state, pick) =>
    orders.receipt('delivered', { ...tellingOf(state, pick), ...versionOf(state, pick >> 1) }),
  bounced: (state, pick) =>
    orders.receipt(pick % 3 === 0 ? 'returned' : 'bounced', {
      ...(pick % 2 === 0 ? tellingOf(state, pick) : letterOf(pick)),
      ...versionOf(state, pick >> 1),
    }),
  nonsense: (_, pick) => ({
    name: oneOf(['review', 'approve', 'forget', 'answer'], pick) ?? '',
    payload: { no: 1 },
  }),
};

const HOUR = 3_600_000;
/** One thing that happens: when, what and by whom. */
export const Move = fc.record({
  /** How long nobody acts: for a while, or until around the next moment. */
  wait: fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 10 * HOUR }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 120 * HOUR }) },
    { weight: 2, arbitrary: fc.constantFrom('just before', 'at', 'just after') },
  ),
  /** Mostly what fits the stage, sometimes anything, sometimes nothing. */
  what: fc.option(fc.nat({ max: 999 }), { freq: 12, nil: null }),
  fitting: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
  pick: fc.nat({ max: 1_000 }),
  /** Mostly somebody who may; sometimes anybody. */
  who: fc.constantFrom(...Relation.options),
  rightful: fc.integer({ min: 0, max: 9 }).map((n) => n < 8),
});
export type Move = typeof Move extends fc.Arbitrary<infer M> ? M : never;

export function instantOf(life: Pick<Life, 'state' | 'policy'>, wait: Move['wait']): number {
  if (typeof wait === 'number') return life.state.at + wait;
  const moment = nextMoment(life.policy, life.state)?.at ?? life.state.at;
  return Math.max(life.state.at, moment + { 'just before': -1, at: 0, 'just after': 1 }[wait]);
}

/** What carries a life on comes more often than what ends it. */
const seldom = [
  ...['reject', 'withdraw', 'reclassify', 'nonsense', 'merge', 'joined', 'relate', 'identity', 'reopen'],
  ...['danger', 'note', 'escalate', 'contact', 'refuse', 'opened', 'wordsJoined', 'staffConcerned'],
  ...['represent', 'endRepresentation', 'setSubject', 'hold', 'releaseHold'],
];
const often = [
  'platform',
  'resolve',
  'approve',
  'finish',
  'sent',
  'delivered',
  'appeal',
  'targetEnded',
  'retry',
];
const share = (name: string): number => (seldom.includes(name) ? 1 : often.includes(name) ? 8 : 4);
const urn = Object.keys(choices).flatMap((name) => Array.from({ length: share(name) }, () => name));

/** Whether there is something for the command to do, as far as the state tells. */
function fits(state: Complaint, name: string): boolean {
  const rule = commandNamed(name);
  if (rule === undefined || !rule.in.includes(state.stage) || (rule.unless?.(state) ?? null) !== null)
    return false;
  if (name === 'target-ended') return isMerged(state);
  return !isMerged(state) || rule.whileMerged === true;
}

export function orderOf(state: Complaint, { what, fitting, pick }: Move): Order | null {
  if (what === null) return null;
  const given = new Map(Object.entries(choices).map(([name, choose]) => [name, choose(state, pick)]));
  const fit = new Set([...given].filter(([, { name }]) => fits(state, name)).map(([name]) => name));
  const name = oneOf(fitting ? urn.filter((ball) => fit.has(ball)) : urn, what);
  return given.get(name ?? '') ?? null;
}

export function actorOf(
  { state }: Pick<Life, 'state'>,
  order: Order | null,
  { who, rightful, pick }: Move,
): Actor {
  const rule = commandNamed(order?.name ?? '');
  const relation = (rightful ? oneOf(rule?.by ?? [], pick) : undefined) ?? who;
  const ids: Partial<Record<Relation, string | null>> = {
    owner: state.owner,
    approver: state.approver,
    'task-owner': oneOf(state.tasks, pick)?.owner ?? null,
    lead: `${state.team}-lead`,
  };
  return { id: ids[relation] ?? `a-${relation}`, relations: [relation] };
}

function lead(start: Life, moves: Move[]): RandomLife {
  const steps: Taken[] = [];
  const letters: LetterCalled[] = [];
  let life = start;
  for (const move of moves) {
    const now = instantOf(life, move.wait);
    const order = orderOf(life.state, move);
    const actor = actorOf(life, order, move);
    const after = live(life, order, actor, now);
    steps.push({ before: life, after, order, actor, now });
    letters.push(...after.letters);
    life = after;
  }
  return { start, steps, end: life, letters };
}

/** The life as it was lived, a line for each step. */
function told({ start, steps }: RandomLife): string {
  const { danger, reach, stage } = start.state;
  const lines = steps.map(
    ({ order, actor, now, after }) =>
      `${(now - start.state.at) / HOUR} h ${order?.name ?? '…'} ${JSON.stringify(order?.payload ?? {})} by ${actor.relations.join()}: ${after.refusal?.refused ?? 'done'}`,
  );
  return [JSON.stringify({ danger, reach, stage }), ...lines].join('\n');
}

const Reach = fc.constantFrom('none', 'unconfirmed', 'confirmed', 'failed');

/** A complaint as it may arrive, and up to `maxLength` things that happen to it. */
export const lives = (maxLength = 40): fc.Arbitrary<RandomLife> =>
  fc
    .record({
      danger: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      ownSubject: fc.boolean(),
      subject: fc.constantFrom(undefined, 'content' as const, 'account' as const),
      express: fc.constantFrom(undefined, 'hide' as const, 'unverified' as const, 'capped' as const),
      privately: fc.integer({ min: 0, max: 2 }).map((n) => n === 0),
      integrity: fc.integer({ min: 0, max: 3 }).map((n) => n === 0),
      /** Mostly nobody speaks for them, and they are written to. */
      speaks: fc.constantFrom(undefined, undefined, undefined, 'unproven' as const, 'proven' as const),
      phoneOnly: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      deserted: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      reach: fc.record({ email: Reach, sms: Reach }),
      start: fc.constantFrom('at the door', 'accepted', 'closed', 'appealed'),
      moves: fc.array(Move, { minLength: 1, maxLength, size: 'max' }),
    })
    .map(({ moves, start, subject, express, privately, speaks, phoneOnly, ...received }) => {
      const claimed = subject === 'content' && express !== undefined ? { express } : {};
      const onPlatform =
        subject === undefined ? { unnamed: 'on-platform' as const } : { onPlatform: subject, ...claimed };
      const of = privately && subject === 'content' ? { private: true as const } : {};
      const adjusted = phoneOnly ? { adjustments: { phoneOnly: true as const } } : {};
      const more = { ...onPlatform, ...of, ...adjusted, ...spokenFor(speaks) };
      return lead(begun(live(newLife({ ...received, ...more }), null, by.system(), T0), start), moves);
    });

const spokenFor = (speaks: 'unproven' | 'proven' | undefined): Pick<Beginning, 'representative'> => {
  const theirs = { email: 'confirmed', sms: 'none' } as const;
  const proof = speaks === 'proven' ? { proof: 'court-order' as const } : {};
  return speaks === undefined ? {} : { representative: { kind: 'relative', theirs, ...proof } };
};

/** A life that has come to its first decision, and on to an appeal, by people who do nothing else. */
function begun(received: Life, start: 'at the door' | 'accepted' | 'closed' | 'appealed'): Life {
  const first: Actor = { id: 'first-lead', relations: ['lead'] };
  const remedies = [orders.removeContent, orders.warnUser];
  if (start === 'at the door') return received;
  const accepted = live(received, orders.accept(), first, T0);
  if (start === 'accepted') return accepted;
  const closed = finish(live(accepted, orders.resolve({ remedies }), first, T0));
  return start === 'closed'
    ? closed
    : live(closed, orders.appeal('respondent'), by.respondent(), closed.state.at);
}

const RUNS = 100;
/** A shorter life that fails is looked for no longer than this: the test ends first otherwise, and says nothing of any. */
const SHRINKING_MS = 20_000;
const seed = Date.now();
const lived = new Map<number, RandomLife[]>();

/** Lives are led once, for all properties that look at them. */
function livesLed(maxLength: number): RandomLife[] {
  const led = lived.get(maxLength) ?? [];
  if (led.length === 0)
    fc.assert(
      fc.property(lives(maxLength), (life) => void led.push(life)),
      { seed, numRuns: RUNS },
    );
  lived.set(maxLength, led);
  return led;
}

/** Holds for every life; on failure fast-check prints the seed, and the shortest life that fails is told as it was lived. */
export function always(holds: (life: RandomLife) => void, { maxLength = 40 } = {}): void {
  const check = (life: RandomLife): void => {
    try {
      holds(life);
    } catch (error) {
      throw new Error(told(life), { cause: error });
    }
  };
  try {
    for (const life of livesLed(maxLength)) holds(life);
  } catch (error) {
    const untilMs = { interruptAfterTimeLimit: SHRINKING_MS, markInterruptAsFailure: true };
    fc.assert(fc.property(lives(maxLength), check), { seed, numRuns: RUNS, ...untilMs });
    throw error;
  }
}

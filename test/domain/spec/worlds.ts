/** One life at every place a complaint can be, with as much going on in it as can go on there. */
import type { Actor } from '../../../src/domain/commands/command.js';
import type { Event, Fact, Remedy } from '../../../src/domain/complaint/events.js';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import type { CommandName } from '../../../src/domain/commands/index.js';
import type { Relation } from '../../../src/domain/vocabulary.js';
import { live, ms, T0, type Life, type Order } from './life.js';
import * as orders from './orders.js';
import { by, hearerOf, task, type Who } from './people.js';
import { received, TARGET } from './starts.js';

/**
 * Where a complaint may stand: its stage, within the feedback how far the telling has come, beside the stage that it
 * waits for another one, and the stages of a second round.
 */
export const places = [
  'review',
  'investigation',
  'asked',
  'approval',
  'waiting',
  'due',
  'sent',
  'told',
  'closed',
  'merged',
  'anew',
  'anew closed',
] as const;
export type Place = (typeof places)[number] | 'withdrawn' | 'withdrawn closed';

const give = (life: Life, order: Order, who: Who, at: string): Life => {
  const next = live(life, order, who(life.state), T0 + ms(at));
  if (next.refusal !== null) throw new Error(`${order.name} was refused: ${next.refusal.refused}`);
  return next;
};

/** An event that an earlier round may have left behind. */
const leave = (life: Life, fact: Fact): Life => {
  const event: Event = { ...fact, version: life.state.version + 1, at: life.state.at };
  return { ...life, state: evolve(life.state, event), journal: [...life.journal, event] };
};

/** Under review: both first letters bounced, so a phone call is owed; a new address is confirmed. */
function inReview(): Life {
  const bounced = give(received(), orders.receipt('bounced', { letter: 'registered' }), by.system, '1m');
  const unreached = give(
    bounced,
    orders.receipt('bounced', { letter: 'registered', transport: 'sms' }),
    by.system,
    '2m',
  );
  const changed = give(unreached, orders.changeContact('email'), by.complainant, '3m');
  const reachable = give(changed, orders.confirmContact('email'), by.addressee, '3m');
  const n = reachable.state.version + 1;
  const followed = leave(reachable, { type: 'task-raised', kind: 'follow-escalation', team: 'service' });
  const ordered = leave(
    leave(followed, { type: 'assigned', duty: `task/${n}`, person: 'service-lead', team: 'service' }),
    { type: 'task-raised', kind: 'mandate', team: 'service' },
  );
  const asked = give(
    leave(ordered, { type: 'assigned', duty: `task/${n + 2}`, person: 'service-lead', team: 'service' }),
    orders.askRespondent,
    by.owner,
    '4m',
  );
  return give(asked, orders.askWitness(), by.owner, '4m');
}

const inInvestigation = (): Life => give(inReview(), orders.accept(), by.owner, '1h');
const sent = (life: Life, at: string): Life => give(life, orders.letterResult('sent'), by.system, at);
const finished = (life: Life, result: 'done' | 'not-possible', at: string): Life => {
  const { n } = task(life.state, 'finish-remedy');
  return give(life, orders.finishTask(n, result), by.taskOwner('finish-remedy'), at);
};
/** The platform did not answer about the first remedy. */
const decided = (...remedies: Remedy[]): Life =>
  leave(give(inInvestigation(), orders.resolve({ remedies }), by.owner, '2h'), {
    ...{ type: 'remedy-handed-over', step: 1, why: 'unanswered' },
  });

/** The result waits for its second remedy; the first has failed. */
const waiting = (): Life => finished(decided(orders.warnUser, orders.removeContent), 'not-possible', '2h');

/** Told of a remedy that is still being done; it took so long that the result went out without it. */
const partlyTold = (): Life =>
  give(
    sent(live(waiting(), null, by.system(), T0 + ms('56h')), '57h'),
    orders.receipt('delivered'),
    by.system,
    '58h',
  );

/** Both sides appealed before the case was closed: one round hears them. */
function anew(): Life {
  const first = give(partlyTold(), orders.appeal('respondent'), by.respondent, '58h');
  return finished(give(first, orders.appeal(), by.complainant, '58h'), 'done', '59h');
}

/** The life that stands there. */
export const world: Record<Place, () => Life> = {
  review: inReview,
  investigation: inInvestigation,
  asked: () => give(inInvestigation(), orders.askComplainant, by.owner, '2h'),
  approval: () =>
    give(inInvestigation(), orders.resolve({ remedies: [orders.suspendAccount] }), by.owner, '2h'),
  waiting,
  due: () => finished(decided(orders.removeContent), 'not-possible', '2h'),
  sent: () => sent(world.due(), '3h'),
  told: partlyTold,
  closed: () => give(world.sent(), orders.receipt('delivered'), by.system, '4h'),
  merged: () => give(world.asked(), orders.merge(TARGET), by.owner, '3h'),
  anew,
  withdrawn: () => give(inInvestigation(), orders.withdraw, by.complainant, '2h'),
  'withdrawn closed': () =>
    give(
      world.withdrawn(),
      orders.letterResult('sent', { letter: 'withdrawn', receipts: false }),
      by.system,
      '3h',
    ),
  'anew closed': () => {
    const dismissed = give(anew(), orders.resolve({ outcome: 'dismissed' }), by.owner, '60h');
    return give(sent(dismissed, '61h'), orders.receipt('delivered'), by.system, '62h');
  },
};

/** Whoever stands in this relation to the complaint: the very person, where the state names one. */
export function actorAs(relation: Relation, life: Life, order: Order | null): Actor {
  const { state } = life;
  const named = () =>
    order?.name === 'record-call' ? task(state, 'phone-complainant') : task(state, 'follow-escalation');
  const people: Partial<Record<Relation, string | null>> = {
    owner: state.owner,
    approver: state.approver,
    ...(relation === 'task-owner' ? { 'task-owner': named().owner } : {}),
  };
  return { id: people[relation] ?? `a-${relation}`, relations: [relation] };
}

/** A sensible order of each command, as it would be given in this life by somebody of this relation. */
export const sensible: Record<CommandName, (life: Life, relation: Relation) => Order> = {
  review: () => orders.accept(),
  reclassify: () => orders.reclassify('account'),
  'set-subject': () => orders.setSubject(),
  'mark-danger': ({ state }) => (state.danger ? orders.markAbuseMaterial : orders.markDanger),
  assign: ({ state }) =>
    state.stage === 'closed'
      ? orders.assign(`task/${task(state, 'follow-escalation').n}`)
      : orders.assign('owner'),
  'ask-complainant': () => orders.askComplainant,
  'ask-consent': () => orders.askConsent,
  consent: () => orders.consent(true),
  'ask-respondent': () => orders.askRespondent,
  'ask-witness': () => orders.askWitness(),
  answer: ({ state }, relation) =>
    orders.answer({
      ...(relation === 'witness' ? { from: 'witness', witness: 1 } : {}),
      ...(relation === 'respondent' ? { from: 'respondent' } : {}),
      ...(state.stage === 'closed' ? { as: 'opinion' } : {}),
    }),
  resume: () => orders.resume,
  resolve: () => orders.resolve(),
  extend: () => orders.extend,
  'confirm-identity': () => orders.confirmIdentity,
  mandate: () => orders.mandate,
  'settle-mandate': ({ state }) => orders.settleMandate(task(state, 'mandate').n),
  hold: () => orders.hold(),
  'release-hold': () => orders.releaseHold,
  'confirm-hide': () => orders.confirmHide,
  'look-up': () => orders.lookUp,
  'look-up-result': ({ state }) => orders.lookUpResult(state.lookUps?.[0]?.n ?? 1),
  consult: () => orders.consult,
  merge: () => orders.merge(TARGET),
  relate: () => orders.relate(TARGET),
  appeal: (_, relation) => orders.appeal(relation === 'respondent' ? 'respondent' : 'complainant'),
  'set-cause': () => orders.setCause('rule-unclear'),
  rate: ({ state }) => orders.rate({ handling: 4 }, { round: state.round }),
  reopen: () => orders.reopen,
  'retry-remedy': () => orders.retryRemedy(1),
  'remedy-result': ({ state }) =>
    orders.remedyResult('done', { round: state.ending === null ? state.round : 1 }),
  joined: () => orders.joined(TARGET),
  'words-joined': () => orders.wordsJoined(TARGET),
  read: ({ state }) => orders.read(state.unread?.version ?? 1, hearerOf(state)),
  'staff-concerned': () => orders.staffConcerned,
  'taken-anew': () => orders.takenAnew(TARGET, 9),
  'target-ended': () => orders.targetEnded(TARGET, 'decided'),
  approve: ({ state }) => orders.approve(state.version),
  return: () => orders.returnProposal,
  withdraw: () => orders.withdraw,
  'undo-withdrawal': () => orders.undoWithdrawal,
  escalate: () => orders.escalate,
  note: () => orders.note,
  'add-evidence': (_, relation) =>
    orders.addEvidence(
      relation === 'respondent' || relation === 'complainant'
        ? relation
        : relation === 'intake'
          ? 'complainant'
          : 'staff',
    ),
  'withdraw-evidence': () => orders.withdrawEvidence,
  'change-contact': () => orders.changeContact('email'),
  'confirm-contact': () => orders.confirmContact('email'),
  'refuse-contact': () => orders.refuseContact('sms'),
  'set-representative': () => orders.setRepresentative({ proof: 'power-of-attorney' }, 'email'),
  'end-representation': () => orders.endRepresentation,
  'result-opened': () => orders.resultOpened,
  'finish-task': ({ state }) => orders.finishTask(task(state, 'follow-escalation').n),
  'record-call': ({ state }) => orders.recordCall(task(state, 'phone-complainant').n, true),
  'letter-result': () => orders.letterResult('refused', { letter: 'registered' }),
  receipt: () => orders.receipt('bounced', { letter: 'registered' }),
};

/** The sequence that ends any life: somebody rightful does the next thing that is open. */
import type { Actor } from '../../../../src/domain/commands/command.js';
import type { Complaint } from '../../../../src/domain/complaint/state.js';
import type { Event } from '../../../../src/domain/complaint/events.js';
import type { Transport } from '../../../../src/domain/vocabulary.js';
import { owedByPlatform } from '../../../../src/domain/complaint/course/platform/carrying-out.js';
import { nextMoment } from '../../../../src/domain/clocks/deadlines.js';
import { isFinished, isMerged } from '../../../../src/domain/complaint/course/standing.js';
import { resultLetter } from '../../../../src/domain/complaint/course/telling.js';
import { transportFor } from '../../../../src/domain/intake/reach.js';
import { live, type Life, type Order } from '../../spec/life.js';
import * as orders from '../../spec/orders.js';
import { by } from '../../spec/people.js';

/** Brings a life to its end, or to where it is after 80 steps. */
export function finish(start: Life): Life {
  let life = live(start, null, by.system(), start.state.at);
  for (let i = 0; i < 80 && !isFinished(life.state); i++) {
    const { order, actor } = next(life);
    const now = order === null ? (nextMoment(life.policy, life.state)?.at ?? life.state.at) : life.state.at;
    life = live(life, order, actor, now);
  }
  return life;
}

type Next = { order: Order | null; actor: Actor };

/**
 * What is to be done next: a lead without a part before decides, tasks are done, the result's letter arrives or fails;
 * else time passes.
 */
export function next({
  policy,
  state,
  written,
  journal,
}: Pick<Life, 'policy' | 'state' | 'written' | 'journal'>): Next {
  const actor: Actor = { id: `lead-of-round-${state.round}`, relations: ['lead'] };
  if (state.mergedInto !== null && isMerged(state))
    return { order: orders.targetEnded(state.mergedInto, 'rejected'), actor: by.system() };
  if (state.stage === 'review') return { order: orders.reject(), actor };
  if (state.stage === 'investigation') return { order: orders.resolve({ outcome: 'dismissed' }), actor };
  if (state.stage === 'approval') return { order: orders.reclassify(other(state)), actor };
  const [owed] = owedByPlatform(policy, state);
  if (owed !== undefined) return { order: orders.remedyResult('done', owed), actor: by.system() };
  const [task] = state.tasks;
  if (task?.kind === 'phone-complainant') return { order: orders.recordCall(task.n, false), actor };
  if (task?.kind === 'review-hold') return { order: orders.releaseHold, actor };
  if (task?.kind === 'erase') return { order: orders.erase, actor: by.admin() };
  if (task !== undefined) return { order: orders.finishTask(task.n), actor };
  if (state.telling?.state !== 'due' || state.ending === null) return { order: null, actor };
  const letter = resultLetter[state.ending];
  const underWay = written.findLast(
    ({ name, by: transport, version }) =>
      name === letter && !journal.some((event) => event.version > version && settles(event, transport)),
  );
  if (underWay === undefined) return { order: null, actor };
  const { by: transport, version } = underWay;
  const result = transportFor(state) === transport ? 'sent' : 'refused';
  return { order: orders.letterResult(result, { letter, transport, version }), actor: by.system() };
}

const settles = (event: Event, transport: Transport): boolean =>
  event.type === 'result-sent' || (event.type === 'result-bounced' && event.transport === transport);

/** A proposal nobody could approve ends by another class: it is void, and decided anew. */
const other = (state: Complaint) => (state.category === 'content' ? 'account' : 'content');

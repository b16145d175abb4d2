/** Remedies on the platform, each known by its key, under which the platform does it once. */
import { isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { Activities, RemedyAnswered } from '../../contract/activities.js';
import { taskQueues } from '../../contract/messages.js';
import { readKey } from '../../domain/complaint/course/platform/carrying-out.js';
import type { Effect } from '../../domain/complaint/effects.js';
import { resultItem, type Item } from '../inbox.js';
import { timeLeft, whileOwed, type Call, type EffectKind } from './effects.js';

const { remedy: carryOut } = proxyActivities<Pick<Activities, 'remedy'>>({
  taskQueue: taskQueues.platform,
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '10m' },
});

/** How long it is asked at the end what became of it. */
const LAST = { scheduleToCloseTimeout: '2m', retry: { maximumAttempts: 3 } } as const;

type Remedy = Extract<Effect, { kind: 'remedy' }>;

export const remedy: EffectKind<Remedy> = {
  together: false,
  /** Tried with growing pauses until its time is over; what is settled otherwise meanwhile is not tried any more. */
  async carryOut(call, arrive) {
    const answer = await whileOwed(call, () => inItsTime(call));
    arrive(call.effects.flatMap(({ key }) => resultsOf(key, answer)));
  },
  exhausted: (effects) => effects.flatMap(({ key }) => resultsOf(key, { result: 'unanswered' })),
};

async function inItsTime({ effects, priority }: Call<Remedy>): Promise<RemedyAnswered> {
  const [effect] = effects;
  if (effect === undefined) throw new Error('A call without its effect');
  const { key, until } = effect;
  const summary = `remedy ${key}`;
  const scheduleToCloseTimeout = timeLeft(until);
  try {
    return await carryOut.executeWithOptions({ summary, priority, scheduleToCloseTimeout }, [{ key }]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('A remedy had no answer in its time', { key, error: String(error) });
    return await carryOut.executeWithOptions({ summary, priority, ...LAST }, [{ key, last: true }]);
  }
}

function resultsOf(key: string, answer: RemedyAnswered): Item[] {
  const named = readKey(key);
  if (named === null) return [];
  const { number: _, ...step } = named;
  return [resultItem('remedy-result', key, { ...step, ...answer })];
}

/** Look-ups on the platform, each known by its key. */
import { isCancellation, log, proxyActivities } from '@temporalio/workflow';
import type { Activities, LookUpAnswered } from '../../contract/activities.js';
import { taskQueues } from '../../contract/messages.js';
import { readLookUpKey } from '../../domain/complaint/course/platform/looking-up.js';
import type { Effect } from '../../domain/complaint/effects.js';
import { resultItem, type Item } from '../inbox.js';
import { timeLeft, whileOwed, type Call, type EffectKind } from './effects.js';

const { lookUp: ask } = proxyActivities<Pick<Activities, 'lookUp'>>({
  taskQueue: taskQueues.platform,
  startToCloseTimeout: '1m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '10m' },
});

type LookUp = Extract<Effect, { kind: 'look-up' }>;

export const lookUp: EffectKind<LookUp> = {
  together: false,
  /** Asked again with growing pauses until its time is over. */
  async carryOut(call, arrive) {
    const answer = await whileOwed(call, () => inItsTime(call));
    arrive(call.effects.flatMap((effect) => resultsOf(effect, answer)));
  },
  exhausted: (effects) => effects.flatMap((effect) => resultsOf(effect, { result: 'unanswered' })),
};

async function inItsTime({ effects, priority }: Call<LookUp>): Promise<LookUpAnswered> {
  const [effect] = effects;
  if (effect === undefined) throw new Error('A call without its effect');
  const { key, until } = effect;
  const options = { summary: `look-up ${key}`, priority, scheduleToCloseTimeout: timeLeft(until) };
  try {
    return await ask.executeWithOptions(options, [{ key }]);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.warn('A look-up had no answer in its time', { key, error: String(error) });
    return { result: 'unanswered' };
  }
}

function resultsOf({ key }: LookUp, answer: LookUpAnswered): Item[] {
  const named = readLookUpKey(key);
  return named === null ? [] : [resultItem('look-up-result', key, { lookUp: named.lookUp, ...answer })];
}

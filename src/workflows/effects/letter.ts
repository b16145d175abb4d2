/** Letters: known by their ids, which are also the keys under which a provider sends each once. */
import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../../contract/activities.js';
import { taskQueues } from '../../contract/messages.js';
import type { Effect } from '../../domain/complaint/effects.js';
import { resultItem } from '../inbox.js';
import type { EffectKind } from './effects.js';

const { letters } = proxyActivities<Pick<Activities, 'letters'>>({
  taskQueue: taskQueues.notifications,
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '10m' },
});

export const letter: EffectKind<Extract<Effect, { kind: 'letter' }>> = {
  together: true,
  async carryOut({ number, effects, priority }) {
    const ids = effects.map(({ key }) => key);
    const summary = `letters: ${ids.map((id) => id.split('/')[2]).join(', ')}`.slice(0, 200);
    const results = await letters.executeWithOptions({ summary, priority }, [{ number, ids }]);
    return results.map(({ id, ...result }) => resultItem('letter-result', id, result));
  },
  /** Tried without end: the activity itself gives each letter up in time, and that is a result like any other. */
  exhausted: () => [],
};

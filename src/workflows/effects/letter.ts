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
  /** What has come to an end is told at once, whatever else has to wait. */
  async carryOut({ number, effects, priority }, arrive) {
    for (let ids = effects.map(({ key }) => key); ids.length > 0;) {
      const summary = `letters: ${ids.map((id) => id.split('/')[2]).join(', ')}`.slice(0, 200);
      const { results, waiting } = await letters.executeWithOptions({ summary, priority }, [{ number, ids }]);
      arrive(results.map(({ id, ...result }) => resultItem('letter-result', id, result)));
      ids = waiting;
    }
  },
  /** Tried without end: the activity itself gives each letter up in time, and that is a result like any other. */
  exhausted: () => [],
};

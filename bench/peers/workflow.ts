/** The same life as a complaint's with the least that can be written: two updates, a deadline, letters, no rules. */
import { condition, defineUpdate, proxyActivities, setHandler, workflowInfo } from '@temporalio/workflow';
import type { Activities, Commit, Life } from './messages.js';

export const review = defineUpdate<string>('review');
export const resolve = defineUpdate<string>('resolve');

const { commit, send } = proxyActivities<Activities>({ startToCloseTimeout: '1m' });

/** Lives from the first letters until the result is told. */
export async function minimal({ id, dueAt }: Life): Promise<void> {
  let reached: Commit['type'] | null = null;
  const sending: Promise<void>[] = [];
  const letters = (...names: string[]): void => void sending.push(send({ id, names }));
  const record = async (type: Commit['type'], ...names: string[]): Promise<string> => {
    await commit({ id, type });
    letters(...names);
    reached = type;
    return type;
  };
  setHandler(review, () => record('accepted', 'accepted', 'assigned'));
  setHandler(resolve, () => record('decided', 'result'));
  letters('registered', 'assigned');
  const inTime = await condition(() => reached !== null, dueAt - workflowInfo().startTime.getTime());
  if (!inTime) {
    await commit({ id, type: 'late' });
    letters('late', 'escalated');
  }
  await condition(() => reached === 'decided');
  await Promise.all(sending);
  await commit({ id, type: 'told' });
}

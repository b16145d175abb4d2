/** The usual steps of a life, given by the people whom the sample data chooses for a complaint in English. */
import { as, type Conditions, type Rig } from './rig.js';

export const reviewer = as('emma-clarke', 'owner');
export const handler = as('olivia-reed', 'owner');
export const complainant = as('complainant', 'complainant');

export const accept = (rig: Rig, number: string) =>
  rig.give(number, 'review', { verdict: 'accept', category: 'content' }, reviewer);

export const reject = (rig: Rig, number: string) =>
  rig.give(number, 'review', { verdict: 'reject', reason: 'out-of-scope' }, reviewer, {
    explanation: 'This is not about our platform.',
  });

/** Decides without remedies, unless some are given. */
export const decide = (rig: Rig, number: string, remedies: object[] = [], conditions: Conditions = {}) =>
  rig.give(
    number,
    'resolve',
    { outcome: 'upheld', grounds: ['harassment'], remedies },
    handler,
    { explanation: 'The post broke the rules.' },
    conditions,
  );

export const ask = (rig: Rig, number: string) =>
  rig.give(number, 'ask-complainant', {}, handler, { question: 'Which post do you mean?' });

export const answer = (rig: Rig, number: string) =>
  rig.give(number, 'answer', {}, complainant, { text: 'The one of Monday.' });

/** Ends the oldest task as its owner. */
export async function finishTask(rig: Rig, number: string, result: 'done' | 'not-possible' = 'done') {
  const [task] = (await rig.state(number)).tasks;
  return await rig.give(number, 'finish-task', { task: task?.n, result }, as(task?.owner ?? '', 'task-owner'));
}

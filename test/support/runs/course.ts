/** The usual steps of a life, given by the people whom the sample data chooses for a complaint in English. */
import { description, email } from './filing.js';
import { as, type Conditions, type Rig } from './rig.js';

export const reviewer = as('emma-clarke', 'owner');
export const handler = as('olivia-reed', 'owner');
export const complainant = as('complainant', 'complainant');

const texts = {
  refusal: 'This is not about our platform.',
  decision: 'The post broke the rules.',
  question: 'Which post do you mean?',
  answer: 'The one of Monday.',
  withdrawal: 'It is settled between us.',
};
/** Everything people wrote or left of themselves: none of it may travel through Temporal. */
export const written = [...Object.values(texts), description, email];

export const accept = (rig: Rig, number: string) =>
  rig.give(number, 'review', { verdict: 'accept', category: 'content' }, reviewer);

export const reject = (rig: Rig, number: string) =>
  rig.give(number, 'review', { verdict: 'reject', reason: 'out-of-scope' }, reviewer, {
    explanation: texts.refusal,
  });

/** Decides without remedies, unless some are given. */
export const decide = (rig: Rig, number: string, remedies: object[] = [], conditions: Conditions = {}) =>
  rig.give(
    number,
    'resolve',
    { outcome: 'upheld', grounds: ['harassment'], remedies },
    handler,
    { explanation: texts.decision },
    conditions,
  );

export const ask = (rig: Rig, number: string) =>
  rig.give(number, 'ask-complainant', {}, handler, { question: texts.question });

export const answer = (rig: Rig, number: string) =>
  rig.give(number, 'answer', {}, complainant, { text: texts.answer });

export const withdraw = (rig: Rig, number: string) =>
  rig.give(number, 'withdraw', {}, complainant, { reason: texts.withdrawal });

/** Ends the oldest task as its owner. */
export async function finishTask(rig: Rig, number: string, result: 'done' | 'not-possible' = 'done') {
  const [task] = (await rig.state(number)).tasks;
  return await rig.give(
    number,
    'finish-task',
    { task: task?.n, result },
    as(task?.owner ?? '', 'task-owner'),
  );
}

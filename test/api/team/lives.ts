/** Complaints that move: each goes another way, as far as it may. */
import type { Redress } from '../../support/redress.js';

type Step = (number: string, as: string) => Promise<unknown>;

/** Files the n-th complaint and leads it some steps on its way. */
export async function lifeOf(redress: Redress, n: number): Promise<string> {
  const give =
    (command: string, body: object): Step =>
    (number, as) =>
      redress.give(number, command, as, body);
  const accept = give('review', { verdict: 'accept', category: n % 2 === 0 ? 'content' : 'account' });
  const steps: Step[][] = [
    [],
    [accept],
    [accept, give('ask-complainant', { question: 'Which post is it?' })],
    [give('mark-danger', {}), accept],
    [
      accept,
      give('resolve', {
        ...{ outcome: 'upheld', grounds: ['banned-in-error'], explanation: 'It was banned in error.' },
        remedies: [{ kind: 'restore-account' }],
      }),
    ],
    [
      accept,
      give('resolve', {
        ...{ outcome: 'upheld', grounds: ['harassment'], explanation: 'It breaks the rules.' },
        remedies: [{ kind: 'remove-content' }],
      }),
    ],
    [give('review', { verdict: 'reject', reason: 'out-of-scope', explanation: 'Courts decide this.' })],
    [accept, give('escalate', { reason: 'stuck' }), give('assign', { duty: 'owner' })],
  ];
  const { number } = await redress.filed();
  for (const step of steps[n % steps.length] ?? []) {
    const { owner } = await redress.read(number);
    await step(number, owner ?? 'guo-ran');
  }
  return number;
}

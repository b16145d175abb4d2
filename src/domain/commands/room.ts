/** What one side's commands are counted with, where it may send so many in a day. */
import type { Complaint } from '../complaint/state.js';
import type { Heard } from '../vocabulary.js';

/**
 * Each command has room of its own, and so has the answer to each open question: whoever has said enough for today may
 * still withdraw, appeal, close an address, and answer what they are asked.
 */
export function roomOf(
  { questions }: Pick<Complaint, 'questions'>,
  party: Heard,
  { name, payload }: { name: string; payload: Readonly<Record<string, unknown>> },
): string {
  const asked = questions.find(({ to, n }) => to === party && n === (payload['question'] ?? n));
  return name === 'answer' && asked !== undefined ? `answer/${asked.n}` : name;
}

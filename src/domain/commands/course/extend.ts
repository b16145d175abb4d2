import { z } from 'zod';
import { dueAsOf, isRunning, type Clock } from '../../clocks/clock.js';
import { deadlineOf } from '../../clocks/deadlines.js';
import { command, required } from '../command.js';
import type { Complaint } from '../../complaint/state.js';
import type { Policy } from '../../policy/policy.js';
import { refuse } from '../refusal.js';

/** More time for the decision, once, told to the complainant; lateness keeps the first date, the promise stays. */
export const extend = command({
  name: 'extend',
  summary: 'Give the decision more time, once and before its due time; the complainant is told why.',
  by: ['lead'],
  in: ['investigation'],
  payload: z.strictObject({}),
  texts: { reason: required('forComplainant') },
  example: { reason: 'The platform team needs two more days for the logs of the sign-ins.' },
  decide: (state, { id, actor, policy, now }) => {
    const found = extensible(policy, state);
    if (found === null || now >= dueAsOf(found.clock, now)) return refuse('extend-too-late');
    const { clock, byMs } = found;
    if (clock.extendedMs !== undefined) return refuse('already-extended');
    return [{ type: 'extended', clock: clock.key, byMs, by: actor.id, text: id }];
  },
});

function extensible(policy: Policy, state: Complaint): { clock: Clock; byMs: number } | null {
  for (const clock of state.clocks.filter(isRunning)) {
    const byMs = deadlineOf(policy, clock).extendsBy;
    if (byMs !== undefined) return { clock, byMs };
  }
  return null;
}

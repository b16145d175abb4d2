/** The worked example's change: nobody is told any more before a deadline is due. */
import type { Policy } from '../../src/domain/policy/policy.js';
import { HourlyDeadline } from '../../src/domain/policy/deadlines.js';

export function withoutWarnings(policy: Policy): Policy {
  const deadlines = { ...policy.deadlines };
  for (const name of HourlyDeadline.options) {
    const { rungs, ...deadline } = deadlines[name];
    deadlines[name] = { ...deadline, rungs: rungs.filter(({ at }) => at >= 1) };
  }
  return { ...policy, deadlines };
}

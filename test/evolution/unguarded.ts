/** A change of the rules as it must not be made: runs that were warned under the old rule cannot be replayed. */
import { complaint as released } from '../../src/workflows/complaint.js';
import type { RunInput, RunResult } from '../../src/contract/messages.js';
import { withoutWarnings } from './without-warnings.js';

export { reconcile } from '../../src/workflows/upkeep.js';

export const complaint = ({ policy, ...rest }: RunInput): Promise<RunResult> =>
  released({ ...rest, policy: withoutWarnings(policy) });

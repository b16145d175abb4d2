/** The same change as it must be made: behind a patch, so that a run keeps to the rule it began with. */
import { patched } from '@temporalio/workflow';
import { complaint as released } from '../../src/workflows/complaint.js';
import type { RunInput, RunResult } from '../../src/contract/messages.js';
import { withoutWarnings } from './without-warnings.js';

export { reconcile } from '../../src/workflows/upkeep.js';

export const complaint = ({ policy, ...rest }: RunInput): Promise<RunResult> =>
  released({ ...rest, policy: patched('without-warnings') ? withoutWarnings(policy) : policy });

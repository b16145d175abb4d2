/** Runs that go on as new after a few messages, so that a test need not send thousands. */
import { complaint as released } from '../../src/workflows/complaint.js';
import type { RunInput, RunResult } from '../../src/contract/messages.js';

export { reconcile } from '../../src/workflows/upkeep.js';

export const MOST = 20;

export const complaint = (input: RunInput): Promise<RunResult> => released(input, MOST);

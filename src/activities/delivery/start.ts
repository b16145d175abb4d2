/** Starts a complaint's run. */
import { step } from '../../domain/complaint/step.js';
import { loadRun } from '../../db/complaints/runs.js';
import type { RunInput } from '../../contract/messages.js';
import { startRun } from '../../runs/start.js';
import { createCommit } from '../commit/commit.js';
import type { ActivityDeps } from '../deps.js';

/** Commits what follows at once (reviewer, first letters), then starts the run. Running already: nothing changes. */
export async function deliverStart(deps: ActivityDeps, number: string): Promise<void> {
  await startRun(deps.temporal, await settled(deps, number), 'people');
}

async function settled(deps: ActivityDeps, number: string): Promise<RunInput> {
  const stored = await loadRun(deps.db, number);
  if (stored === null) throw new Error('A start without its complaint');
  const { state, policy } = stored;
  const { events } = step(policy, state, null, state.at);
  if (events.length === 0) return stored;
  const answer = await createCommit(deps)({
    ...{ number, base: state.version, id: `clock/${state.version}`, events },
    source: { kind: 'run' },
  });
  return { state: answer.state, policy, pending: answer.pending };
}

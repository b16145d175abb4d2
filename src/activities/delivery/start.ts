/** Starts a complaint's run. */
import { step } from '../../domain/complaint/step.js';
import { loadCourse } from '../../db/complaints/courses.js';
import type { CourseInput } from '../../contract/messages.js';
import { startOptions, workflowType } from '../../runs/start.js';
import { createCommit } from '../commit/commit.js';
import type { ActivityDeps } from '../deps.js';
import { inTime } from './temporal.js';

/** Commits what follows at once (reviewer, first letters), then starts the run. Running already: nothing changes. */
export async function deliverStart(deps: ActivityDeps, number: string): Promise<void> {
  const course = await settled(deps, number);
  await inTime(deps, () => deps.temporal.workflow.start(workflowType, startOptions(course)));
}

async function settled(deps: ActivityDeps, number: string): Promise<CourseInput> {
  const course = await loadCourse(deps.db, number);
  if (course === null) throw new Error('A start without its complaint');
  const { state, policy } = course;
  const { events } = step(policy, state, null, state.at);
  if (events.length === 0) return course;
  const answer = await createCommit(deps)({
    ...{ number, base: state.version, id: `clock/${state.version}`, events },
    source: { kind: 'run' },
  });
  return { state: answer.state, policy, pending: answer.pending };
}

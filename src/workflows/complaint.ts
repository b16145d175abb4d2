/** A complaint's run: one inbox, one loop, one commit, one exit. The rules are in the domain, the case in PostgreSQL. */
import {
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  isCancellation,
  proxyActivities,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities, CommitRequest } from '../contract/activities.js';
import { MOST_IN_A_RUN, type RunInput, type RunResult } from '../contract/messages.js';
import { priorityOf } from '../contract/priorities.js';
import { nextMoment } from '../domain/clocks/deadlines.js';
import { momentSaid } from '../domain/clocks/rungs.js';
import type { Effect } from '../domain/complaint/effects.js';
import { isFinished } from '../domain/complaint/course/standing.js';
import { step } from '../domain/complaint/step.js';
import { summary as summaryOf } from '../domain/complaint/summary.js';
import { waitingFor } from './details.js';
import { Effects } from './effects/effects.js';
import { letter } from './effects/letter.js';
import { lookUp } from './effects/look-up.js';
import { remedy } from './effects/remedy.js';
import { resultOf } from './ending.js';
import { listen } from './handlers.js';
import { bringForward, onlyAs, type Item } from './inbox.js';
import { refusalNow, type Run } from './run.js';
import { showing } from './showing.js';

const { commit } = proxyActivities<Pick<Activities, 'commit'>>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** Runs a complaint from its stored state until nothing is left to wait for; after `most` messages in a new run. */
export async function complaint(
  { state, policy, pending }: RunInput,
  most: number = MOST_IN_A_RUN,
): Promise<RunResult> {
  const run: Run = { policy, state, pending, inbox: [], recording: false, rollingOver: false };
  const effects = new Effects<Effect>({ letter, remedy, 'look-up': lookUp }, arrive, new CancellationScope());
  const show = showing(state);
  let taken = 0;

  const finished = () => isFinished(run.state) && mayLeave() && effects.unsettled(run.pending).length === 0;
  const mayLeave = () => run.inbox.length === 0 && effects.atRest && allHandlersFinished();

  listen(run);
  effects.start(state.number, pending, priorityOf(state, 'people'));
  try {
    return await untilFinished();
  } catch (error) {
    if (isCancellation(error)) show.endOfRun('cancelled');
    throw error;
  }

  async function untilFinished(): Promise<RunResult> {
    for (;;) {
      if (effects.calledOff || workflowInfo().continueAsNewSuggested || taken >= most) rollOver();
      const item = run.inbox.shift();
      if (item !== undefined) taken += 1;
      const { request, refusal } = requestFor(run, item);
      if (request !== null) await record(request, item);
      else if (item !== undefined) item.answer(refusal ?? summaryOf(run.state));
      else if (finished()) return resultOf(run.state);
      else if (run.rollingOver && mayLeave()) await goOnAsNew();
      else await somethingToDo();
    }
  }

  /** The stored state is the truth: whatever the commit answers is taken over. */
  async function record(request: CommitRequest, item: Item | undefined): Promise<void> {
    const summary = recordSaid(item, request);
    const cause = item === undefined || item.source.kind === 'run' ? 'time' : 'people';
    run.recording = true;
    const priority = priorityOf(run.state, cause);
    const answer = await commit.executeWithOptions({ summary, priority }, [request]);
    run.recording = false;
    run.state = answer.state;
    run.pending = answer.pending;
    show.committed(answer, request.events);
    effects.start(run.state.number, run.pending, priorityOf(run.state, cause));
    if (answer.kind === 'diverged' && item !== undefined)
      run.inbox.unshift(answer.relations === undefined ? item : onlyAs(item, answer.relations));
    else if (answer.kind === 'preceded') {
      if (item !== undefined) run.inbox.unshift(item);
      bringForward(run.inbox, answer.first);
    } else item?.answer(answer.refusal ?? request.refusal ?? summaryOf(run.state));
  }

  /** What an effect came to; what is no news to a run that waits does not wake it. */
  function arrive(items: Item[]): void {
    const waits = run.inbox.length === 0;
    run.inbox.push(...items.filter((item) => !waits || refusalNow(run, item) === undefined));
  }

  /** Waits for the inbox or for the next moment: one armed timer, nothing polls. */
  async function somethingToDo(): Promise<void> {
    const next = nextMoment(policy, run.state);
    const ready = () => run.inbox.length > 0 || finished() || (effects.calledOff && mayLeave());
    if (next === null) return await condition(ready);
    await condition(ready, Math.max(1, next.at - Date.now()), { summary: waitingFor(next) });
  }

  /** Its history is long enough. The door closes once no effect is under way, so that nothing is done twice. */
  function rollOver(): void {
    effects.callOff();
    if (effects.atRest) run.rollingOver = true;
  }

  async function goOnAsNew(): Promise<void> {
    const left = effects.unsettled(run.pending);
    show.endOfRun('continued');
    await continueAsNew<typeof complaint>({ state: run.state, policy, pending: left });
  }
}

/** What is to be recorded at one instant: the item's, else now. Nothing where nothing follows from it. */
function requestFor({ state, policy }: Run, item: Item | undefined) {
  const { events, refusal } = step(policy, state, item?.command ?? null, item?.at ?? Date.now());
  const recorded = events.length > 0 || item?.source.kind === 'command';
  const request: CommitRequest = {
    number: state.number,
    base: state.version,
    id: refusal === undefined && item !== undefined ? item.id : `clock/${state.version}`,
    source: item?.source ?? { kind: 'run' },
    events,
    ...(refusal === undefined ? {} : { refusal }),
  };
  return { request: recorded ? request : null, refusal };
}

/** A commit in the timeline: the command, or what time brought. */
function recordSaid(item: Item | undefined, { events }: CommitRequest): string {
  const moments = events.flatMap((event) => (event.type === 'rung-fired' ? [momentSaid(event)] : []));
  return `record: ${item?.command.name ?? (moments.join('; ') || 'time has passed')}`.slice(0, 200);
}

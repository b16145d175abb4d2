/** A complaint's run: one inbox, one loop, one commit, one exit. The rules are in the domain, the case in PostgreSQL. */
import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  currentUpdateInfo,
  defineQuery,
  defineSignal,
  defineUpdate,
  log,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Activities, CommitAnswer, CommitRequest, LetterResult } from '../contract/activities.js';
import { givenCommands } from '../domain/commands/index.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Event } from '../domain/complaint/events.js';
import { nextMoment } from '../domain/clocks/deadlines.js';
import { refuse, type Refusal } from '../domain/commands/refusal.js';
import { isFinished, resultLetters } from '../domain/complaint/standing.js';
import { step } from '../domain/complaint/step.js';
import {
  deadlineSummary,
  summary as summaryOf,
  type DeadlineSummary,
  type Summary,
} from '../domain/complaint/summary.js';
import { attributePairs, attributesOf } from '../contract/attributes.js';
import { currentDetails, waitingFor } from './details.js';
import { itemOf, receiptItems, resultItem, type Item } from './inbox.js';
import { storyFrom, tell } from './story.js';
import {
  taskQueues,
  type CommandMessage,
  type CourseInput,
  type CourseResult,
  type ReceiptMessage,
} from '../contract/messages.js';

export const stateQuery = defineQuery<Complaint>('state');
export const deadlinesQuery = defineQuery<DeadlineSummary[]>('deadlines');
export const escalateSignal = defineSignal<[CommandMessage?]>('escalate');
export const receiptSignal = defineSignal<[ReceiptMessage]>('receipt');

const { commit } = proxyActivities<Pick<Activities, 'commit'>>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});
const { notify } = proxyActivities<Pick<Activities, 'notify'>>({
  taskQueue: taskQueues.notifications,
  startToCloseTimeout: '2m',
  heartbeatTimeout: '10s',
  retry: { initialInterval: '2s', maximumInterval: '10m' },
});

/** Runs a complaint from its stored state until nothing is left to wait for. */
export async function complaint({ state: stored, policy, pending }: CourseInput): Promise<CourseResult> {
  let state = stored;
  let attributes = attributesOf(state);
  let owed = pending.letters;
  let story = storyFrom(state.version);
  const inbox: Item[] = [];
  const underWay = new Set<string>();
  let signals = 0;
  /** A commit is under way: the case file may be ahead of `state`, so nothing is refused by it. */
  let recording = false;

  setHandler(stateQuery, () => state, { description: 'The complaint as this run holds it.' });
  setHandler(deadlinesQuery, () => state.clocks.map(deadlineSummary), { description: 'Its deadlines.' });
  for (const rule of givenCommands) {
    setHandler(
      defineUpdate<Summary, [CommandMessage]>(rule.name),
      (message) => take(rule.name, updateId(), message),
      {
        description: rule.summary,
        validator: (message) => {
          if (recording) return;
          const { command, at } = itemOf(rule.name, updateId(), message);
          const { refusal } = step(policy, state, command, at);
          if (refusal !== undefined) throw refused(refusal);
        },
      },
    );
  }
  setHandler(
    escalateSignal,
    (message) => void inbox.push(itemOf('escalate', `signal/${Date.now()}/${++signals}`, message)),
    {
      description: 'Raise the complaint one level: {"reason": "stuck"}.',
    },
  );
  setHandler(receiptSignal, (message) => void inbox.push(...receiptItems(message)), {
    description: 'A stored receipt of a letter.',
  });

  const finished = () =>
    isFinished(state) &&
    inbox.length === 0 &&
    underWay.size === 0 &&
    owed.length === 0 &&
    allHandlersFinished();
  const atRest = () => inbox.length === 0 && underWay.size === 0 && allHandlersFinished();

  show();
  for (;;) {
    startEffects();
    const item = inbox.shift();
    const now = item?.at ?? Date.now();
    const late = item !== undefined && Date.now() > item.notAfter;
    const stepped = step(policy, state, late || item === undefined ? null : item.command, now);
    const refusal = late ? refuse('expired') : stepped.refusal;
    if (stepped.events.length > 0 || (refusal !== undefined && item?.source.kind === 'command')) {
      const request: CommitRequest = {
        number: state.number,
        base: state.version,
        id: refusal === undefined && item !== undefined ? item.id : `clock/${state.version}`,
        source: item?.source ?? { kind: 'run' },
        events: stepped.events,
        ...(refusal === undefined ? {} : { refusal }),
      };
      const summary = `record: ${item?.command.name ?? 'time has passed'}`;
      recording = true;
      const answer = await commit.executeWithOptions({ summary }, [request]);
      recording = false;
      adopt(answer, request.events);
      if (answer.kind === 'diverged' && item !== undefined) inbox.unshift(item);
      else item?.answer(answer.refusal ?? refusal ?? summaryOf(state));
    } else if (item !== undefined) {
      item.answer(refusal ?? summaryOf(state));
    } else {
      if (finished()) return result(state);
      if (workflowInfo().continueAsNewSuggested && atRest()) {
        await continueAsNew<typeof complaint>({ state, policy, pending: { letters: owed } });
      }
      await somethingToDo();
    }
  }

  /** Waits for the inbox or for the next moment: one armed timer, nothing polls. */
  async function somethingToDo(): Promise<void> {
    const next = nextMoment(policy, state);
    const ready = () => inbox.length > 0 || finished();
    if (next === null) return await condition(ready);
    await condition(ready, Math.max(1, next.at - Date.now()), { summary: waitingFor(next) });
  }

  /** The stored state is the truth: whatever the commit answers is taken over. */
  function adopt(answer: CommitAnswer, events: readonly Event[]): void {
    state = answer.state;
    story =
      answer.kind === 'diverged'
        ? storyFrom(state.version)
        : answer.kind === 'refused'
          ? story
          : tell(story, events, state);
    owed = answer.pending.letters;
    show();
  }

  function show(): void {
    const now = attributesOf(state);
    const changed = attributePairs(now, attributes);
    if (changed.length > 0) upsertSearchAttributes(changed);
    attributes = now;
    setCurrentDetails(currentDetails(state, story));
  }

  /** Starts what is owed and not yet under way; its results come back through the inbox. Never fails the run. */
  function startEffects(): void {
    const letters = owed.filter((id) => !underWay.has(id));
    if (letters.length === 0) return;
    letters.forEach((id) => underWay.add(id));
    const summary = `letters: ${letters.map((id) => id.split('/')[2]).join(', ')}`;
    void notify
      .executeWithOptions({ summary: summary.slice(0, 200) }, [{ number: state.number, letters }])
      .then((results) => inbox.push(...results.filter(matters).map(resultItem)))
      .catch((error: unknown) => log.error('Letters were not sent', { letters, error: String(error) }))
      .finally(() => {
        letters.forEach((id) => underWay.delete(id));
        owed = owed.filter((id) => !letters.includes(id));
      });
  }

  /** A letter that was sent is news only if the complainant learns the result by it. */
  function matters({ letter, result }: LetterResult): boolean {
    return result !== 'sent' || (state.telling?.state === 'due' && resultLetters.includes(letter));
  }

  async function take(name: string, id: string, message: CommandMessage | undefined): Promise<Summary> {
    const answered = await new Promise<Summary | Refusal>((answer) =>
      inbox.push({ ...itemOf(name, id, message), answer }),
    );
    if ('refused' in answered) throw refused(answered);
    return answered;
  }
}

const updateId = (): string => currentUpdateInfo()?.id ?? '';

const refused = (refusal: Refusal): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'refused',
    message: refusal.refused,
    nonRetryable: true,
    details: [refusal],
  });

const result = ({ number, version, stage, round, ending }: Complaint): CourseResult => ({
  number,
  version,
  stage,
  round,
  ending,
});

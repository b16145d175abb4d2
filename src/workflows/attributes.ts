/** A complaint's state as search attributes and as words for the operator who opens its run. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { searchAttributes as keys } from '../../temporal/search-attributes.js';
import { dueAt, isPaused, isRunning } from '../domain/clock.js';
import type { Complaint } from '../domain/complaint.js';
import { isOverdue, isPausedNow, nextDeadline } from '../domain/sight.js';

/** A value for each attribute; null takes it away. Urgency is cleared once the complaint is closed. */
export function attributesOf(state: Complaint) {
  const next = nextDeadline(state);
  return {
    stage: state.stage,
    category: state.category,
    severity: state.severity,
    team: state.team,
    handler: state.owner,
    channel: state.channel,
    escalationLevel: state.escalation,
    nextDeadline: next === null ? null : new Date(next),
    overdue: isOverdue(state, state.at),
    paused: isPausedNow(state),
  };
}
export type Attributes = ReturnType<typeof attributesOf>;

const pairsOf = (attributes: Attributes): SearchAttributeUpdatePair[] => [
  { key: keys.stage, value: attributes.stage },
  { key: keys.category, value: attributes.category },
  { key: keys.severity, value: attributes.severity },
  { key: keys.team, value: attributes.team },
  { key: keys.handler, value: attributes.handler },
  { key: keys.channel, value: attributes.channel },
  { key: keys.escalationLevel, value: attributes.escalationLevel },
  { key: keys.nextDeadline, value: attributes.nextDeadline },
  { key: keys.overdue, value: attributes.overdue },
  { key: keys.paused, value: attributes.paused },
];

/** The attributes as pairs to upsert: those that changed, or all where there was nothing before. */
export function attributePairs(now: Attributes, before: Attributes | null) {
  const old = before === null ? [] : pairsOf(before);
  return pairsOf(now).filter(({ value }, i) => String(value) !== String(old[i]?.value ?? null));
}

const utc = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** One line for the list of runs; fixed at the start. */
export const staticSummary = (state: Complaint): string =>
  `Complaint ${state.number}: ${state.category} by ${state.channel}, received ${utc(state.receivedAt)}`;

/** Where the complaint stands, in Markdown: what an operator reads first (shown as the run's current details). */
export function currentDetails(state: Complaint): string {
  const running = state.clocks
    .filter(isRunning)
    .map(
      (clock) =>
        `| ${clock.key} | ${utc(clock.startedAt)} | ${isPaused(clock) ? 'paused' : utc(dueAt(clock))} | ${clock.fired.join(', ') || '–'} |`,
    );
  const waits = waitsFor(state);
  return [
    `**${state.number}** is in **${state.stage}**${state.ending === null ? '' : ` (${state.ending})`}, round ${state.round}, escalation level ${state.escalation}${state.danger ? ', **danger to a person**' : ''}.`,
    '',
    `Team \`${state.team}\`, owner ${state.owner === null ? 'nobody yet' : `\`${state.owner}\``}${state.approver === null ? '' : `, approver \`${state.approver}\``}. Version ${state.version}, last event ${utc(state.at)}.`,
    '',
    waits.length > 0 ? `Waiting for: ${waits.join('; ')}.` : 'Waiting for nothing.',
    ...(running.length > 0
      ? ['', '| deadline | since | due | rungs fired |', '| --- | --- | --- | --- |', ...running]
      : []),
  ].join('\n');
}

function waitsFor(state: Complaint): string[] {
  const stage = {
    review: ['the review (`review`)'],
    investigation: ['the decision (`resolve`)'],
    approval: ['the second person (`approve` or `return`)'],
    feedback:
      state.telling?.state === 'sent' ? ['the receipt of the result letter'] : ['the result to be told'],
    closed: [],
  }[state.stage];
  const questions = state.questions.map((q) => `an answer of the ${q.to} to question ${q.n}`);
  const tasks = state.tasks.map((task) => `task ${task.n} ${task.kind} (${task.owner ?? 'nobody yet'})`);
  const needs = state.needs.map((duty) => `somebody eligible as ${duty}`);
  return [...stage, ...questions, ...tasks, ...needs];
}

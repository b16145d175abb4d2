/** A complaint's state as search attributes and as words for the operator who opens its run. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { searchAttributes as keys } from '../../temporal/search-attributes.js';
import { dueAt, isPaused, isRunning, type Clock } from '../domain/clock.js';
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
  const { number, stage, ending, round, escalation, danger, team, owner, approver } = state;
  const standing = `**${number}** is in **${stage}**${ending === null ? '' : ` (${ending})`}, round ${round}, escalation level ${escalation}`;
  const people = `Team \`${team}\`, owner ${person(owner)}${approver === null ? '' : `, approver ${person(approver)}`}.`;
  const waits = waitsFor(state);
  const deadlines = state.clocks.filter(isRunning).map((clock) => `- ${clock.key}: ${dueOf(clock)}`);
  return [
    `${standing}${danger ? ', **danger to a person**' : ''}. Last event ${utc(state.at)} (version ${state.version}).`,
    people,
    waits.length > 0 ? `Waiting for: ${waits.join('; ')}.` : 'Waiting for nothing.',
    deadlines.join('\n'),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const person = (id: string | null): string => (id === null ? 'nobody yet' : `\`${id}\``);

const dueOf = (clock: Clock): string => {
  const fired = clock.fired.length > 0 ? `, rungs fired: ${clock.fired.join(', ')}` : '';
  return `${isPaused(clock) ? 'paused' : `due ${utc(dueAt(clock))}`}${fired}`;
};

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

/** A complaint's state as search attributes, and its one line in the list of runs. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { searchAttributes as keys } from './search-attributes.js';
import type { Complaint } from '../domain/complaint/state.js';
import { utc } from '../domain/clocks/utc.js';
import { isOverdue, isPausedNow, nextDeadline } from '../domain/clocks/urgency.js';

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
    ending: state.ending,
    outcome: state.ending === 'decided' ? (state.decision?.outcome ?? null) : null,
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
  { key: keys.ending, value: attributes.ending },
  { key: keys.outcome, value: attributes.outcome },
];

/** The attributes as pairs to upsert: those that changed, or all where there was nothing before. */
export function attributePairs(now: Attributes, before: Attributes | null) {
  const old = before === null ? [] : pairsOf(before);
  return pairsOf(now).filter(({ value }, i) => String(value) !== String(old[i]?.value ?? null));
}

/** One line for the list of runs; fixed at the start. */
export const staticSummary = (state: Complaint): string =>
  `Complaint ${state.number}: ${state.category} by ${state.channel}, received ${utc(state.receivedAt)}`;

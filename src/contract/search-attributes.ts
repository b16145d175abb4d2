import { defineSearchAttributeKey } from '@temporalio/common';

/** What a complaint's run can be found by in Temporal: numbers, enums, ids and times, never a person's data. */
export const searchAttributes = {
  stage: defineSearchAttributeKey('Stage', 'KEYWORD'),
  category: defineSearchAttributeKey('Category', 'KEYWORD'),
  severity: defineSearchAttributeKey('Severity', 'KEYWORD'),
  team: defineSearchAttributeKey('Team', 'KEYWORD'),
  handler: defineSearchAttributeKey('Handler', 'KEYWORD'),
  channel: defineSearchAttributeKey('Channel', 'KEYWORD'),
  escalationLevel: defineSearchAttributeKey('EscalationLevel', 'INT'),
  /** The earliest due of the running stage deadlines and the promise; when late, the missed date. */
  nextDeadline: defineSearchAttributeKey('NextDeadline', 'DATETIME'),
  /** One of the deadlines is past its first date. */
  overdue: defineSearchAttributeKey('Overdue', 'BOOL'),
  /** How the present round ended; absent while it is open. */
  ending: defineSearchAttributeKey('Ending', 'KEYWORD'),
  /** What was decided, where it was. */
  outcome: defineSearchAttributeKey('Outcome', 'KEYWORD'),
  paused: defineSearchAttributeKey('Paused', 'BOOL'),
} as const;

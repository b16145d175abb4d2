/** What is to be improved, as tables. */
import type { StoredSuggestion } from '../../cases/insights/suggestions/read-suggestions.js';
import type { StoredAction } from '../../cases/insights/meetings/read-meetings.js';
import { iso } from '../../domain/complaint/summary.js';
import { csvOf } from './csv.js';

const head = [
  ...['id', 'title', 'causes', 'owner', 'due_on', 'stage', 'started_on', 'done_on', 'measure', 'key'],
  ...['baseline_from', 'baseline_until', 'target', 'better', 'check_on', 'made_at', 'made_by'],
];

/** Suggestions, a line for each. */
export const suggestionsCsv = (all: readonly StoredSuggestion[]): string =>
  csvOf(
    head,
    all.map(({ measuring, ...one }) => [
      ...[
        one.id,
        one.title,
        one.causes.join(' '),
        one.owner,
        one.dueOn,
        one.stage,
        one.startedOn,
        one.doneOn,
      ],
      ...(measuring === null
        ? [null, null, null, null, null, null, null]
        : [
            ...[measuring.measure.kind, measuring.measure.key],
            ...[measuring.baseline.from, measuring.baseline.until],
            ...[measuring.target.share, measuring.target.better, measuring.checkOn],
          ]),
      ...[iso(one.madeAt), one.madeBy],
    ]),
  );

/** Actions, a line for each. */
export const actionsCsv = (all: readonly StoredAction[]): string =>
  csvOf(
    ['id', 'meeting', 'title', 'owner', 'due_on', 'stage', 'ended_on', 'reason', 'made_at', 'made_by'],
    all.map((one) => [
      ...[one.id, one.meeting, one.title, one.owner, one.dueOn, one.stage, one.endedOn, one.reason],
      ...[iso(one.madeAt), one.madeBy],
    ]),
  );

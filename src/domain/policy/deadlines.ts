/** The chapter of the deadlines: what starts and ends each, how long it may run, and whom it warns. */
import { z } from 'zod';
import { Duration } from '../clocks/duration.js';

/** Events a deadline may be anchored to. */
const Anchor = z.enum([
  'received',
  'accepted',
  'rejected',
  'withdrawn',
  'opened',
  'decided',
  'complainant-left',
  'withdrawal-undone',
  'appealed',
  'earlier-stands',
  'reopened',
  'merge-completed',
  'respondent-asked',
  'witness-asked',
  'answered',
  'question-closed',
  'task-raised',
  'task-done',
  'remedy-retried',
  'remedies-settled',
  'result-sent',
  'result-bounced',
  'told',
  'untold',
  'content-hidden',
  'hide-confirmed',
  'show-called',
]);

const Rung = z.strictObject({
  /** Share of the time allowed: 0.75 is a warning, 1 the due time. */
  at: z.number().positive().max(10),
  level: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(0),
  tells: z.array(z.enum(['owner', 'lead', 'supervisor', 'complainant'])).default([]),
});

/** One deadline: it runs from the first event of `from` until the first event of `until`. */
const DeadlinePolicy = z.strictObject({
  from: z.array(Anchor).min(1),
  until: z.array(Anchor).min(1),
  within: Duration,
  /** Allowed instead, once there is danger to a person. */
  dangerWithin: Duration.optional(),
  /** Stands still while the complainant is asked, for this long in total. */
  pausesFor: Duration.optional(),
  /** A lead may add this much, once, before the due time. */
  extendsBy: Duration.optional(),
  /** A letter that came back sets the deadline going again, with its first due time. */
  revivedBy: z.array(Anchor).default([]),
  /** What a withdrawal stopped goes on with the time that was left. */
  continuedBy: z.array(Anchor).default([]),
  rungs: z.array(Rung).default([]),
});
export type DeadlinePolicy = z.infer<typeof DeadlinePolicy>;

/** Deadlines that belong to a stage or to the promise decide what is overdue; the others watch over details. */
export const DeadlineName = z.enum([
  'review',
  'investigation',
  'appeal',
  'feedback',
  'promise',
  'remedies',
  'hide',
  'receipt',
  'question',
  'task',
  'statutory',
]);
export type DeadlineName = z.infer<typeof DeadlineName>;

/** Those in hours; the statutory one has a chapter of its own. */
export const HourlyDeadline = DeadlineName.exclude(['statutory']);

export const Deadlines = z.record(HourlyDeadline, DeadlinePolicy);
type DeadlinesDocument = z.input<typeof Deadlines>;

const stageRungs: NonNullable<DeadlinesDocument['review']['rungs']> = [
  { at: 0.75, tells: ['owner', 'lead'] },
  { at: 1, level: 1, tells: ['lead', 'complainant'] },
  { at: 1.5, level: 2, tells: ['supervisor'] },
];

/** The process's own terms: 24 h review, 48 h investigation, 72 h feedback, and their sum as the promise. */
export const defaultDeadlines = {
  review: {
    from: ['received'],
    until: ['accepted', 'rejected', 'withdrawn', 'merge-completed'],
    continuedBy: ['withdrawal-undone'],
    within: '24h',
    dangerWithin: '1h',
    rungs: stageRungs,
  },
  investigation: {
    from: ['accepted'],
    until: ['decided', 'withdrawn', 'merge-completed'],
    continuedBy: ['withdrawal-undone'],
    within: '48h',
    pausesFor: '72h',
    extendsBy: '48h',
    rungs: stageRungs,
  },
  appeal: {
    from: ['appealed', 'reopened'],
    until: ['decided', 'earlier-stands'],
    within: '72h',
    extendsBy: '48h',
    rungs: stageRungs,
  },
  feedback: {
    from: ['decided', 'rejected', 'withdrawn', 'merge-completed'],
    until: ['result-sent', 'untold', 'withdrawal-undone'],
    within: '72h',
    revivedBy: ['result-bounced'],
    rungs: stageRungs,
  },
  promise: {
    from: ['received', 'appealed', 'reopened'],
    until: ['result-sent', 'untold', 'complainant-left', 'earlier-stands'],
    continuedBy: ['withdrawal-undone'],
    within: '144h',
    revivedBy: ['result-bounced'],
    rungs: [{ at: 1, tells: ['complainant'] }],
  },
  remedies: {
    from: ['decided', 'remedy-retried'],
    until: ['remedies-settled'],
    within: '72h',
    rungs: stageRungs,
  },
  hide: {
    from: ['content-hidden'],
    until: ['hide-confirmed', 'show-called'],
    within: '4h',
    rungs: [
      { at: 0.5, tells: ['owner', 'lead'] },
      { at: 1, tells: ['lead'] },
    ],
  },
  receipt: {
    from: ['result-sent'],
    until: ['told', 'result-bounced', 'untold', 'withdrawal-undone'],
    within: '24h',
    rungs: [{ at: 1 }, { at: 10 }],
  },
  question: {
    from: ['respondent-asked', 'witness-asked'],
    until: ['answered', 'question-closed'],
    within: '24h',
    rungs: [{ at: 1 }],
  },
  task: {
    from: ['task-raised'],
    until: ['task-done'],
    within: '24h',
    rungs: [
      { at: 0.75, tells: ['owner'] },
      { at: 1, tells: ['lead'] },
    ],
  },
} satisfies DeadlinesDocument;

/** All that may be tuned, as one validated document: the default is here, a file may replace it, a complaint freezes it. */
import { z } from 'zod';
import { Category, RemedyKind, TeamId } from '../vocabulary.js';

const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A length of time as people write it (`90s`, `24h`, `1.5h`, `365d`); parsed to milliseconds. */
export const Duration = z
  .string()
  .regex(/^\d+(\.\d+)?(ms|s|m|h|d)$/, 'must be a number with a unit, such as "90s", "24h" or "365d"')
  .transform((text) => {
    const unit = z.enum(['ms', 's', 'm', 'h', 'd']).parse(text.replace(/[\d.]/g, ''));
    return Math.round(Number.parseFloat(text) * UNIT_MS[unit]);
  });

/** Events a deadline may be anchored to. */
const Anchor = z.enum([
  'received',
  'accepted',
  'rejected',
  'withdrawn',
  'opened',
  'decided',
  'complainant-left',
  'appealed',
  'earlier-stands',
  'reopened',
  'merge-completed',
  'respondent-asked',
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
  'receipt',
  'question',
  'task',
]);
export type DeadlineName = z.infer<typeof DeadlineName>;

export const Policy = z.strictObject({
  deadlines: z.record(DeadlineName, DeadlinePolicy),
  categories: z.record(Category, z.strictObject({ team: TeamId })),
  remedies: z.record(
    RemedyKind,
    z.strictObject({
      /** Needs a second person's approval. */
      severe: z.boolean(),
      /** Needs a proof of identity, checked by somebody else than the decider. */
      identity: z.boolean().default(false),
    }),
  ),
  /** How long after being told the result may be appealed. */
  appealWithin: Duration,
  /** Attempts to phone a complainant before the result counts as untold. */
  calls: z.int().min(1),
  /** A command that could not be carried out in this time has no effect any more. */
  commandsLiveFor: Duration,
  /** How often a supervisor is reminded of what stays late after its last rung. */
  remindEvery: Duration,
});
export type Policy = z.infer<typeof Policy>;
export type PolicyDocument = z.input<typeof Policy>;

const stageRungs: NonNullable<PolicyDocument['deadlines']['review']['rungs']> = [
  { at: 0.75, tells: ['owner', 'lead'] },
  { at: 1, level: 1, tells: ['lead', 'complainant'] },
  { at: 1.5, level: 2, tells: ['supervisor'] },
];

/** The process's own terms: 24 h review, 48 h investigation, 72 h feedback, and their sum as the promise. */
export const defaultPolicy = {
  deadlines: {
    review: {
      from: ['received'],
      until: ['accepted', 'rejected', 'withdrawn', 'merge-completed'],
      within: '24h',
      dangerWithin: '1h',
      rungs: stageRungs,
    },
    investigation: {
      from: ['accepted'],
      until: ['decided', 'withdrawn', 'merge-completed'],
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
      until: ['result-sent', 'untold'],
      within: '72h',
      revivedBy: ['result-bounced'],
      rungs: stageRungs,
    },
    promise: {
      from: ['received', 'appealed', 'reopened'],
      until: ['result-sent', 'untold', 'complainant-left', 'earlier-stands'],
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
    receipt: {
      from: ['result-sent'],
      until: ['told', 'result-bounced', 'untold'],
      within: '24h',
      rungs: [{ at: 1 }],
    },
    question: {
      from: ['respondent-asked'],
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
  },
  categories: {
    content: { team: 'content' },
    account: { team: 'account' },
    privacy: { team: 'privacy' },
    other: { team: 'general' },
  },
  remedies: {
    'remove-content': { severe: false },
    'restore-content': { severe: false },
    'warn-user': { severe: false },
    'suspend-account': { severe: true },
    'restore-account': { severe: true, identity: true },
    'secure-account': { severe: false },
    'protect-privacy': { severe: false },
    apologise: { severe: false },
    'improve-service': { severe: false },
    'withdraw-warning': { severe: false },
  },
  appealWithin: '180d',
  calls: 3,
  commandsLiveFor: '1h',
  remindEvery: '24h',
} satisfies PolicyDocument;

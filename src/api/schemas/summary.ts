/** What the API tells of a complaint. */
import { z } from 'zod';
import { urgentDeadlines } from '../../domain/clocks/urgency.js';
import { iso } from '../../domain/complaint/summary.js';
import type { JournalEntry as Entry } from '../../db/complaints/journal.js';
import { notCarriedOut, tellingWays } from '../../domain/complaint/events.js';
import {
  Category,
  Channel,
  Duty,
  Ending,
  Ground,
  LetterName,
  Outcome,
  Heard,
  Minor,
  Party,
  Rating,
  RemedyKind,
  RepresentationProof,
  RepresentativeKind,
  Severity,
  Stage,
  TaskKind,
  TeamId,
} from '../../domain/vocabulary.js';

export const Instant = z.iso
  .datetime()
  .meta({ description: 'ISO 8601, UTC', example: '2026-03-01T12:00:00.000Z' });
export const ComplaintNumber = z
  .string()
  .meta({ description: 'Complaint number, the last digit a check digit', example: '100-001-017' });

const UnreadSince = Instant.nullable().meta({
  description: 'Something said from outside waits since then for whoever is to hear it; for staff alone.',
});

export const TrustedFlagger = z
  .boolean()
  .meta({ description: 'A trusted flagger filed it: it is reviewed first, and counted apart.' });

const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
const Remedy = z.object({
  kind: RemedyKind,
  days: z.int().exactOptional(),
  reverses: z.literal(true).exactOptional().meta({ description: 'It undoes a remedy of an earlier round.' }),
  stands: z
    .literal(true)
    .exactOptional()
    .meta({ description: 'It was carried out in an earlier round and holds.' }),
  by: z
    .literal('platform')
    .exactOptional()
    .meta({ description: 'The platform carries it out, else a person.' }),
});
const RemedyStep = Remedy.extend({
  step: z.int(),
  state: z.enum(['pending', 'done', 'failed']),
  why: z
    .enum(notCarriedOut)
    .exactOptional()
    .meta({ description: 'Why the platform did not do it, and it came to a person.' }),
  receipt: z.string().exactOptional().meta({ description: 'What the platform gave for it.' }),
  held: z
    .literal(true)
    .exactOptional()
    .meta({ description: 'What it reverses is held by somebody else too, and stays as it is.' }),
});
const Decided = z.object({ outcome: Outcome, grounds: z.array(Ground), by: z.string() });

export const Summary = z
  .object({
    number: ComplaintNumber,
    version: z.int().meta({ description: 'Grows with every event; give it as expectedVersion.' }),
    stage: Stage,
    round: z.int(),
    ending: Ending.nullable(),
    category: Category,
    severity: Severity,
    channel: Channel,
    team: TeamId,
    owner: z.string().nullable(),
    approver: z.string().nullable(),
    danger: z.boolean(),
    trustedFlagger: TrustedFlagger,
    subjectGone: z
      .boolean()
      .meta({ description: 'The platform has said last that what it is about is gone.' }),
    escalation: Level,
    receivedAt: Instant,
    updatedAt: Instant,
    nextDeadline: Instant.nullable(),
    overdue: z.boolean(),
    paused: z.boolean(),
    outcome: Outcome.nullable(),
    decision: Decided.extend({ remedies: z.array(RemedyStep) }).nullable(),
    proposal: Decided.extend({ remedies: z.array(Remedy) }).nullable(),
    telling: z
      .object({
        state: z.enum(['waiting', 'due', 'sent', 'told', 'untold']),
        complete: z.boolean(),
        sentBy: z.enum(['email', 'sms', 'message', 'phone', 'page']).nullable(),
        proven: z.boolean().meta({ description: 'It went where only the complainant reads.' }),
        toldBy: z.enum(tellingWays).nullable(),
        toldAt: Instant.nullable(),
      })
      .nullable()
      .meta({ description: 'How far the result has come to the complainant.' }),
    appeals: z
      .object({ queued: z.array(Party), heard: z.array(Party), takenBack: z.array(Party), used: z.boolean() })
      .meta({
        description:
          'Appeals that wait, those this round is about, those taken back, and whether one was decided on.',
      }),
    earlier: z
      .object({ ending: Ending.nullable(), outcome: Outcome.nullable() })
      .nullable()
      .meta({ description: 'What the round before came to.' }),
    adjustments: z
      .object({ largePrint: z.boolean(), phoneOnly: z.boolean() })
      .meta({ description: 'How the complainant is to be reached.' }),
    minor: Minor.nullable().meta({
      description: 'Who is under age: whoever complains, or whoever was harmed. It goes first.',
    }),
    representative: z
      .object({ kind: RepresentativeKind, proof: RepresentationProof.nullable(), told: z.boolean() })
      .nullable()
      .meta({
        description:
          'Who speaks for the complainant; without a proof nothing but the receipt goes to them. `told`: the person they speak for was told so.',
      }),
    consent: z.enum(['open', 'given', 'refused']).nullable().meta({
      description:
        'Of a private message: whether the complainant agreed that its author is asked; null: it is about none.',
    }),
    causes: z.array(z.string()).nullable().meta({
      description:
        'Why it came to the complaint, by the list of causes; empty: nothing on our side; null: nobody has said, or it is not yours to know.',
    }),
    survey: z
      .object({
        ...{ openedAt: Instant, ratedAt: Instant.nullable() },
        ...{ handling: Rating.nullable(), outcome: Rating.nullable() },
      })
      .nullable()
      .meta({ description: 'How satisfied the complainant is with this round; for staff alone.' }),
    identityBy: z.string().nullable().meta({ description: 'Who recorded the proof of identity.' }),
    unreadSince: UnreadSince,
    mergedInto: ComplaintNumber.nullable().meta({ description: 'The complaint this one is handled with.' }),
    joined: z.array(ComplaintNumber).meta({ description: 'Complaints merged into this one.' }),
    related: z.array(ComplaintNumber).meta({ description: 'Complaints of others about the same subject.' }),
    questions: z.array(
      z.object({
        n: z.int(),
        to: Heard,
        witness: z.int().optional().meta({ description: 'Which of the witnesses.' }),
        waits: z.boolean(),
        silent: z.boolean(),
        about: z
          .literal('consent')
          .optional()
          .meta({ description: 'It asks for a yes or no, given with consent.' }),
      }),
    ),
    tasks: z.array(
      z.object({
        n: z.int(),
        kind: TaskKind,
        team: TeamId,
        owner: z.string().nullable(),
        step: z.int().exactOptional(),
        letter: LetterName.exactOptional(),
        earlier: z
          .literal(true)
          .exactOptional()
          .meta({ description: 'The letter told the result of an earlier round.' }),
        held: z
          .object({ of: z.enum(['question', 'reasons']), text: z.string(), by: z.string() })
          .exactOptional()
          .meta({ description: 'The text to be released, by its id, and its author.' }),
        calls: z.int(),
      }),
    ),
    deadlines: z.array(
      z.object({
        key: z.string(),
        startedAt: Instant,
        dueAt: Instant,
        firstDueAt: Instant.meta({ description: 'Before more time was given: lateness counts from it.' }),
        stoppedAt: Instant.nullable(),
        paused: z.boolean(),
        fired: z.array(z.number()),
      }),
    ),
  })
  .meta({ id: 'Summary' });

const Deadline = z.enum(urgentDeadlines);

export const Listed = z
  .object({
    number: ComplaintNumber,
    version: z.int(),
    stage: Stage,
    category: Category,
    severity: Severity,
    team: TeamId,
    owner: z.string().nullable(),
    channel: Channel,
    escalation: Level,
    nextDeadline: Instant.nullable(),
    deadline: Deadline.nullable().meta({ description: 'Which deadline is due next; null while none runs.' }),
    overdue: z.boolean(),
    paused: z.boolean(),
    pausedSince: Instant.nullable(),
    danger: z.boolean(),
    trustedFlagger: TrustedFlagger,
    unreadSince: UnreadSince,
    receivedAt: Instant,
    updatedAt: Instant,
    closedAt: Instant.nullable(),
    externalId: z.string().nullable(),
  })
  .meta({ id: 'ListedComplaint' });

export const JournalEntry = z
  .object({
    version: z.int(),
    at: Instant,
    recordedAt: Instant,
    type: z.string().meta({ example: 'accepted' }),
    by: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'JournalEntry' });

export const entryShown = ({
  version,
  at,
  recordedAt,
  type,
  by,
  data,
}: Entry): z.infer<typeof JournalEntry> => ({
  ...{ version, type, by, data: { ...data } },
  at: iso(at),
  recordedAt: iso(recordedAt),
});

export const StoredTask = z
  .object({
    number: ComplaintNumber,
    n: z.int(),
    duty: Duty.meta({
      override: { type: 'string', pattern: '^(owner|approver|task/\\d+)$', example: 'task/12' },
    }),
    kind: TaskKind,
    team: TeamId,
    step: z.int().nullable(),
    remedy: RemedyKind.nullable().meta({ description: 'The measure to carry out.' }),
    letter: LetterName.nullable(),
    raisedAt: Instant,
    dueAt: Instant,
  })
  .meta({ id: 'Task' });

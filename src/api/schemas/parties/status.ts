import { z } from 'zod';
import { erasures } from '../../../domain/keeping/erasing.js';
import { stepStates } from '../../../domain/disclosure/statements/dates/progress.js';
import {
  Ending,
  Ground,
  Outcome,
  Rating,
  RejectReason,
  RemedyKind,
  RepresentativeKind,
  Stage,
} from '../../../domain/vocabulary.js';
import { MeasureState } from './measure.js';
import { Next } from './next.js';
import { Outside } from './outside.js';
import { Recourse } from './recourse.js';
import { Subject } from './subject.js';
import { LimitStanding } from '../people/limits.js';
import { ComplaintNumber, Instant } from '../summary.js';
import { Thread } from './thread.js';

const Step = z.object({
  state: z.enum(stepStates),
  at: Instant.nullable().meta({ description: 'When it was done, stopped or joined.' }),
  by: Instant.nullable().meta({ description: 'By when the present one will be done.' }),
});

const LimitTold = z
  .object({
    standing: LimitStanding,
    why: z.string(),
    until: Instant.nullable(),
    mayAppeal: z.boolean(),
    url: z.url().meta({ description: 'The page that takes an appeal.' }),
  })
  .nullable()
  .meta({ description: 'One complaint a day is taken from them; null where that is not so.' });

export const Standing = z
  .object({
    number: ComplaintNumber,
    version: z.int().optional(),
    stage: Stage.optional(),
    ending: Ending.nullable().optional(),
    receivedAt: Instant,
    updatedAt: Instant,
  })
  .meta({
    id: 'Standing',
    description: 'How it stands is left out where somebody has yet to prove that they may speak for another.',
  });

export const Status = z
  .object({
    number: ComplaintNumber,
    version: z.int(),
    category: z.object({ 'zh-CN': z.string(), en: z.string() }).meta({ description: 'The class in words.' }),
    subject: Subject,
    next: Next,
    stage: Stage,
    erasure: z.enum(erasures).nullable().meta({ description: 'What became of the wish to be forgotten.' }),
    round: z.int(),
    ending: Ending.nullable(),
    progress: z
      .object({ received: Step, review: Step, investigation: Step, outcome: Step })
      .meta({ description: 'How far each step has come, in the present round.' }),
    receivedAt: Instant,
    promiseDueAt: Instant.nullable().meta({ description: 'Null once no answer is owed any more.' }),
    statutoryDueAt: Instant.nullable().meta({ description: 'By when the law wants the answer.' }),
    limit: LimitTold,
    late: z.object({ expectedAt: Instant.nullable() }).nullable(),
    questions: z.array(z.object({ n: z.int(), text: z.string(), askedAt: Instant })),
    consent: z
      .object({
        askedAt: Instant,
        reason: z.string().nullable(),
        said: z
          .enum(['yes', 'no'])
          .nullable()
          .meta({ description: 'What holds now, also by silence; null while it is awaited.' }),
      })
      .nullable()
      .meta({
        description: 'Whether the author of the private message may be asked; null where that is not asked.',
      }),
    thread: Thread,
    result: z
      .object({
        outcome: Outcome,
        verdict: z.enum([...Outcome.options, 'stands', 'taken-back']).meta({
          description:
            'What it says of the complaint: the outcome, or of what was decided before that it stands, or that all of it is taken back.',
        }),
        grounds: z.array(Ground),
        remedies: z.array(z.object({ kind: RemedyKind, state: MeasureState })),
        explanation: z.string(),
        followUp: z.string().nullable(),
      })
      .nullable(),
    hiding: z.enum(['hidden', 'shown-again']).nullable().meta({
      description: 'What it is about is hidden while it is looked into, or was and is not any more.',
    }),
    earlier: z
      .boolean()
      .meta({ description: 'The result is of the round before: this one has told none yet.' }),
    recourse: Recourse,
    survey: z
      .object({
        round: z.int(),
        until: Instant,
        handling: Rating.nullable(),
        outcome: Rating.nullable(),
        comment: z.string().nullable(),
      })
      .nullable()
      .meta({
        description:
          'How satisfied they are with how it was handled and with what came of it, as they said last; null where that is not asked.',
      }),
    outside: Outside,
    mergedInto: ComplaintNumber.nullable().meta({ description: 'The complaint it is handled with.' }),
    reexamined: z
      .boolean()
      .meta({ description: 'The decision of that complaint is being examined once more.' }),
    left: z.boolean().meta({ description: 'Withdrawn; it goes on without them, for the safety of others.' }),
    undoUntil: Instant.nullable().meta({ description: 'The withdrawal can be undone until then.' }),
    afterEnd: z.object({ at: Instant, text: z.string() }).nullable().meta({
      description: 'What was written by message after the end: an opinion, an appeal, or something new.',
    }),
    rejection: z.object({ reason: RejectReason, explanation: z.string() }).nullable(),
    possible: z.array(z.string()),
    contact: z
      .object({ email: z.string().nullable(), phone: z.string().nullable(), message: z.boolean() })
      .meta({ description: 'Masked; `message`: they are written to by the platform’s messages.' }),
    takesFiles: z
      .boolean()
      .meta({ description: 'Files are taken and shown, and the whole of it can be had as an archive.' }),
    largePrint: z.boolean(),
    phoneOnly: z.boolean().meta({ description: 'Phoned in place of letters.' }),
    representative: RepresentativeKind.nullable().meta({ description: 'Who speaks for the complainant.' }),
  })
  .meta({ id: 'Status' });

export const ReceiptOnly = Status.pick({
  ...{ number: true, receivedAt: true, thread: true, possible: true, contact: true, representative: true },
  ...{ largePrint: true, phoneOnly: true },
})
  .extend({
    awaits: z
      .literal('proof')
      .nullable()
      .meta({ description: 'It is yet to be proven that they may speak for the complainant.' }),
  })
  .meta({ id: 'ReceiptOnly' });

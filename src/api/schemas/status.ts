import { z } from 'zod';
import { Ending, Ground, Outcome, RejectReason, RemedyKind, Stage } from '../../domain/vocabulary.js';
import { ComplaintNumber, Instant } from './summary.js';

export const Standing = z
  .object({
    number: ComplaintNumber,
    version: z.int(),
    stage: Stage,
    ending: Ending.nullable(),
    receivedAt: Instant,
    updatedAt: Instant,
  })
  .meta({ id: 'Standing' });

export const Status = z
  .object({
    number: ComplaintNumber,
    version: z.int(),
    stage: Stage,
    round: z.int(),
    ending: Ending.nullable(),
    receivedAt: Instant,
    promiseDueAt: Instant,
    late: z.object({ expectedAt: Instant.nullable() }).nullable(),
    questions: z.array(z.object({ n: z.int(), text: z.string(), askedAt: Instant })),
    result: z
      .object({
        outcome: Outcome,
        grounds: z.array(Ground),
        remedies: z.array(z.object({ kind: RemedyKind, state: z.enum(['pending', 'done', 'failed']) })),
        explanation: z.string(),
        followUp: z.string().nullable(),
      })
      .nullable(),
    again: z
      .object({ why: z.enum(['appealed', 'reopened']), mine: z.boolean(), dueAt: Instant.nullable() })
      .nullable()
      .meta({ description: 'A later round is under way; the result is the earlier one.' }),
    mergedInto: ComplaintNumber.nullable().meta({ description: 'The complaint it is handled with.' }),
    appealUntil: Instant.nullable().meta({ description: 'An appeal is possible until then.' }),
    undoUntil: Instant.nullable().meta({ description: 'The withdrawal can be undone until then.' }),
    rejection: z.object({ reason: RejectReason, explanation: z.string() }).nullable(),
    possible: z.array(z.string()),
    contact: z
      .object({ email: z.string().nullable(), phone: z.string().nullable() })
      .meta({ description: 'Masked.' }),
  })
  .meta({ id: 'Status' });

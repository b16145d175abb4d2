/** What there is to do, as the API lists it. */
import { z } from 'zod';
import { workKinds } from '../../../domain/people/work.js';
import { Category, Channel, Severity, Stage, TaskKind, TeamId } from '../../../domain/vocabulary.js';
import { ComplaintNumber, Instant, TrustedFlagger } from '../summary.js';
import { LimitListed } from './limits.js';

export const WorkKind = z.enum(workKinds);

export const Work = z
  .object({
    number: ComplaintNumber,
    kind: WorkKind,
    n: z.int().meta({ description: 'The number of the task; 0 for what is none.' }),
    task: TaskKind.nullable(),
    person: z.string().nullable().meta({ description: 'Whose it is; null while nobody has it.' }),
    team: TeamId,
    dueAt: Instant.nullable().meta({ description: 'Null while no deadline runs.' }),
    overdue: z.boolean(),
    danger: z.boolean(),
    first: z.boolean().meta({
      description: 'Somebody under age is concerned, or it is the review of what a trusted flagger filed.',
    }),
    trustedFlagger: TrustedFlagger,
    stage: Stage,
    category: Category,
    severity: Severity,
    channel: Channel,
    paused: z.boolean(),
    unreadSince: Instant.nullable(),
    receivedAt: Instant,
    rests: z.boolean().meta({
      description:
        'It may be disturbing, and you have had as many such cases today as one may: it opens again tomorrow.',
    }),
  })
  .meta({ id: 'Work' });

export const WorkCounts = z
  .object({ review: z.int(), investigation: z.int(), approval: z.int(), task: z.int(), reading: z.int() })
  .meta({ description: 'How much of each kind the whole list holds, on whatever page.' });

export const RestsUntil = Instant.nullable().meta({
  description: 'Until when such work rests for you; null: none does.',
});

export const LooksWaiting = z
  .int()
  .meta({ description: 'Second looks that wait for you: `/v1/insights/second-looks`.' });

export const LimitAppeals = z
  .array(LimitListed)
  .meta({ description: 'Appeals against limits that you may decide, on whatever page.' });

/** What `/operations` shows and `GET /v1/operations` answers: the same numbers. Nothing personal. */
import { z } from 'zod';
import { RunQuery, Stage, TaskKind, Transport } from '../../../domain/vocabulary.js';

const Instant = z.iso.datetime().nullable();
const Url = z
  .string()
  .nullable()
  .meta({ description: 'In the Temporal UI; null where its address is not known.' });

const Named = z.object({
  number: z.string(),
  stage: Stage,
  team: z.string(),
  owner: z.string().nullable(),
  since: Instant,
  url: Url,
});

const NamedList = z.object({
  total: z.int(),
  items: z.array(Named).meta({ description: 'The first twenty, the longest first.' }),
});

const Waiting = z.object({ waiting: z.int(), since: Instant });
const Run = z.object({ number: z.string(), url: Url });

const TemporalPart = z.object({
  failing: z.array(Run).meta({ description: 'Runs whose workflow task fails over and over.' }),
  endedBadly: z.array(Run).meta({ description: 'Runs that failed or were terminated in the last day.' }),
  versions: z
    .array(z.object({ buildId: z.string(), current: z.boolean(), workers: z.int() }))
    .meta({ description: 'The current version, and every version whose workers ask for work.' }),
  schedules: z.array(
    z.object({
      id: z.string(),
      paused: z.boolean(),
      lastRuns: z.array(z.iso.datetime()),
      next: Instant,
      url: Url,
    }),
  ),
});

export const Operations = z
  .object({
    at: z.iso.datetime(),
    version: z.string().meta({ description: 'Of the process that answers.' }),
    stages: z.array(
      z.object({
        ...{ stage: Stage, open: z.int(), overdue: z.int() },
        flagged: z.int().meta({ description: 'Filed by trusted flaggers.' }),
      }),
    ),
    overdue: NamedList.meta({ description: 'Past the first date of a deadline.' }),
    paused: NamedList.meta({
      description: 'Waiting for an answer longer than half of what the pause may last.',
    }),
    stuck: NamedList.meta({
      description: 'In review, investigation or approval, not paused, and nobody has acted for 24 hours.',
    }),
    unassigned: NamedList.meta({ description: 'A duty that nobody could be found for.' }),
    unread: NamedList.meta({
      description: 'Something said from outside waits to be read; also in closed cases.',
    }),
    tasks: z.array(z.object({ kind: TaskKind, open: z.int(), late: z.int() })),
    lateTasks: z.array(
      z.object({
        number: z.string(),
        n: z.int(),
        kind: TaskKind,
        owner: z.string().nullable(),
        dueAt: z.iso.datetime(),
        url: Url,
      }),
    ),
    deliveries: z
      .array(Waiting.extend({ kind: z.string(), dead: z.int() }))
      .meta({ description: 'What was committed and has not reached its run or reader; `dead`: given up.' }),
    deadDeliveries: z
      .array(
        z.object({
          ...{ id: z.uuid(), kind: z.string(), number: z.string(), attempts: z.int(), url: Url },
          since: z.iso.datetime(),
        }),
      )
      .meta({ description: 'Given up after their last attempt, until somebody has them delivered again.' }),
    commands: Waiting,
    letters: Waiting,
    heldLetters: z
      .array(z.object({ transport: Transport, code: z.string(), waiting: z.int() }))
      .meta({ description: 'Letters that wait until the operator has mended what their provider refuses.' }),
    lostLetters: z
      .array(z.object({ number: z.string(), letter: z.string(), failure: z.string().nullable(), url: Url }))
      .meta({ description: 'Failed or bounced in the last day.' }),
    temporal: TemporalPart.nullable().meta({ description: 'null while Temporal does not answer.' }),
    queries: z.array(
      z.object({
        id: RunQuery,
        name: z.string().meta({ description: 'What it asks for, in English.' }),
        ...{ query: z.string(), url: Url },
      }),
    ),
  })
  .meta({ id: 'Operations' });

export type OperationsView = z.infer<typeof Operations>;

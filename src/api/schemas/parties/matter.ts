import { z } from 'zod';
import { respondentCommands } from '../../../domain/disclosure/parties/respondent.js';
import { Ground, RemedyKind } from '../../../domain/vocabulary.js';
import { MeasureState } from './measure.js';
import { NextForRespondent } from './next.js';
import { Outside } from './outside.js';
import { Recourse } from './recourse.js';
import { Subject } from './subject.js';
import { Instant } from '../summary.js';
import { RespondentThread } from './thread.js';

const Reference = z.string().meta({
  description: "The respondent's own reference, which is no complaint number.",
  example: 'R-7K3M-Q9XD',
});

export const Received = z
  .object({ reference: Reference, receivedAt: Instant })
  .meta({ id: 'ReceivedFromRespondent' });

export const Matter = z
  .object({
    reference: Reference,
    questions: z.array(
      z.object({
        n: z.int(),
        text: z.string(),
        askedAt: Instant,
        answerBy: Instant.nullable().meta({ description: 'A later answer still counts.' }),
      }),
    ),
    subject: Subject,
    next: NextForRespondent,
    thread: RespondentThread,
    decision: z
      .object({
        grounds: z.array(Ground),
        remedies: z.array(
          z.object({
            kind: RemedyKind,
            days: z.int().nullable(),
            state: MeasureState,
            since: Instant.nullable().meta({ description: 'When it was carried out.' }),
            until: Instant.nullable().meta({ description: 'When a suspension ends.' }),
          }),
        ),
        reasons: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'The decision that restricts the respondent, or lifts what did.' }),
    hidden: z.boolean().meta({ description: 'Their content is out of sight while it is looked into.' }),
    recourse: Recourse,
    outside: Outside,
    possible: z.array(z.enum(respondentCommands)),
    takesFiles: z
      .boolean()
      .meta({ description: 'Files are taken and shown, and the whole of it can be had as an archive.' }),
  })
  .meta({ id: 'Matter' });

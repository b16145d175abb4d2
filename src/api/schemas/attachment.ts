import { z } from 'zod';
import { fileReaders } from '../../domain/disclosure/case-file.js';
import { iso } from '../../domain/complaint/summary.js';
import type { FileSeen } from '../../cases/evidence/read-attachments.js';
import { ComplaintNumber, Instant } from './summary.js';
import { FileShape } from './upload.js';

export const Attachment = z
  .object({
    id: z.uuid(),
    ...FileShape,
    number: ComplaintNumber.meta({
      description: 'Of a complaint merged into this one, where it was brought there.',
    }),
    broughtBy: z.uuid().meta({ description: 'The id of the texts that came with it.' }),
    command: z.string().nullable().meta({ description: 'Null: it came with the submission.' }),
    audience: z.enum(['forComplainant', 'forRespondent', 'forWitness', 'internal']),
    held: z
      .boolean()
      .meta({ description: 'It waits for a second person before whoever it is for may see it.' }),
    withdrawn: z.boolean().meta({ description: 'Only auditors see it any more.' }),
    withheld: z.boolean().meta({
      description: 'Child-abuse material was marked: nobody is shown it, and no more files are taken.',
    }),
    sensitive: z.boolean().meta({
      description: 'It may disturb whoever sees it: somebody is in danger. Do not show it unasked.',
    }),
    addedAt: Instant,
  })
  .meta({ id: 'Attachment' });

export const Custody = z
  .object({
    file: Attachment,
    steps: z
      .array(
        z.object({
          what: z.enum(['brought', 'shown', 'released', 'withdrawn', 'withheld']),
          by: z.string().nullable().meta({ description: 'Null: it came with the submission.' }),
          at: Instant,
        }),
      )
      .meta({
        description:
          'Who brought it, was shown it, released it, took it out of sight, had it withheld from everybody; the first first.',
      }),
  })
  .meta({ id: 'Custody' });

/** For whom the whole of a case is made. */
export const CaseFileQuery = z.strictObject({ for: z.enum(fileReaders) });

export const attachmentShown = ({
  caller: _caller,
  storedAt,
  ...file
}: FileSeen): z.infer<typeof Attachment> => ({
  ...file,
  addedAt: iso(storedAt),
});

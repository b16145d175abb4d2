import { z } from 'zod';
import { Subject } from './parties/subject.js';
import { Locale } from '../../domain/vocabulary.js';
import { Summary } from './summary.js';

const Text = z
  .object({
    id: z.string(),
    number: z
      .string()
      .meta({ description: 'The complaint it was written in: this one, or one merged into it.' }),
    name: z.string().meta({ example: 'description' }),
    audience: z.enum(['forComplainant', 'forRespondent', 'forWitness', 'internal']),
    text: z.string(),
    held: z
      .boolean()
      .meta({ description: 'It waits for its release: whoever it is for cannot read it yet.' }),
    command: z.string().nullable().meta({ description: 'The command it came with; null: the submission.' }),
  })
  .meta({ id: 'Text' });

const Reach = z.enum(['none', 'unconfirmed', 'confirmed', 'failed']);

export const OneComplaint = Summary.extend({
  externalId: z.string().nullable(),
  possible: z
    .array(z.string())
    .meta({ description: 'The commands open to you now.', example: ['review', 'note'] }),
  texts: z.array(Text),
  contact: z
    .object({
      email: z.string().nullable(),
      phone: z.string().nullable(),
      locale: Locale,
      reach: z.object({ email: Reach, sms: Reach, message: Reach.optional() }),
      represented: z
        .object({
          account: z.string().nullable(),
          email: z.string().nullable(),
          phone: z.string().nullable(),
        })
        .nullable()
        .meta({ description: 'Whom somebody speaks for, as far as they were named.' }),
    })
    .nullable()
    .meta({ description: 'Masked; the phone number in full for whoever has the task to phone.' }),
  subject: Subject,
  respondentUrl: z.url().nullable().meta({
    description:
      "The respondent's private page, for the owner, the lead and the supervisor to hand on; null for others, and where there is no respondent.",
  }),
  representedUrl: z.url().nullable().meta({
    description: 'The private page of whom somebody speaks for, likewise.',
  }),
  witnesses: z
    .array(z.object({ n: z.int(), reference: z.string(), url: z.url() }))
    .meta({ description: 'The private pages of the witnesses, for those same people to hand on.' }),
}).meta({ id: 'Complaint' });

/** A command that is not given yet, and what it would send. */
import { z } from 'zod';
import { keyedCommands } from '../../domain/commands/index.js';
import { LetterName, Locale, Transport } from '../../domain/vocabulary.js';
import { commandBody, oneOf } from './command-body.js';

/** The name of a command, and what its own route is sent. */
export const PreviewBody = oneOf(
  'command',
  keyedCommands.map((rule) => z.strictObject({ command: z.literal(rule.name), body: commandBody(rule) })),
).meta({ examples: [{ command: 'ask-complainant', body: { question: 'Since when?' } }] });

const LetterShown = z
  .object({
    name: LetterName,
    by: Transport.nullable().meta({ description: 'Null: it stands on their page.' }),
    when: z.enum(['now', 'approved', 'measures']).meta({
      description: 'With the command; once a second person has approved; or once the measures are done.',
    }),
    withheld: z
      .boolean()
      .meta({ description: 'The address is not confirmed: it says only that there is news.' }),
    locale: Locale,
    subject: z.string(),
    text: z.string(),
  })
  .meta({ id: 'LetterShown' });

export const Preview = z
  .object({
    letters: z.array(LetterShown).meta({ description: 'To the complainant, in their language.' }),
    toOthers: z
      .array(
        z.object({
          to: z.enum(['respondent', 'witness']),
          text: z.string(),
          held: z.boolean().meta({ description: 'It waits until a second person has released it.' }),
        }),
      )
      .meta({ description: 'What their page will show.' }),
  })
  .meta({ id: 'Preview' });

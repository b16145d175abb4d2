import { z } from 'zod';
import { FreeText } from '../../../domain/commands/command.js';
import { keyedCommands } from '../../../domain/commands/index.js';
import { written } from '../../../domain/text/written.js';
import { CallerId, type Locale } from '../../../domain/vocabulary.js';

const both = (schema: z.ZodType<string>) =>
  z.strictObject({ en: schema, 'zh-CN': schema } satisfies Record<Locale, z.ZodType>);

export const CannedTextId = CallerId;
const fields = {
  command: z.enum(keyedCommands.map(({ name }) => name)).meta({ example: 'ask-complainant' }),
  field: z.string().max(64).meta({ description: 'A text of the command.', example: 'question' }),
  title: both(written(100)),
  text: both(FreeText),
};
export const NewCannedText = z.strictObject(fields).meta({ id: 'NewCannedText' });
export const CannedText = z
  .object({ ...fields, id: z.string(), command: z.string() })
  .meta({ id: 'CannedText' });
export const CannedTexts = z.object({ items: z.array(CannedText) });

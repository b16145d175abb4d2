import { z } from 'zod';
import { written } from '../../../domain/text/written.js';
import { CauseId, type Locale } from '../../../domain/vocabulary.js';

const name = z.strictObject({ en: written(100), 'zh-CN': written(100) } satisfies Record<Locale, z.ZodType>);

export const NewCause = z
  .strictObject({
    name,
    parent: CauseId.nullable()
      .default(null)
      .meta({ description: 'The group it stands in; null: it is one.' }),
    retired: z.boolean().default(false).meta({ description: 'It is not named any more.' }),
  })
  .meta({ id: 'NewCause' });
export const Merger = z.strictObject({ into: CauseId });
export const Cause = z
  .object({
    ...{ id: z.string(), parent: z.string().nullable(), name, retired: z.boolean() },
    mergedInto: z.string().nullable().meta({ description: 'Whoever names it means this one.' }),
  })
  .meta({ id: 'Cause' });
export const Causes = z.object({ items: z.array(Cause) });

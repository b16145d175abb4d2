import { z } from 'zod';

/** What a complaint is about on the platform. */
export const Subject = z
  .object({ type: z.string(), reference: z.string() })
  .nullable()
  .meta({ description: 'What it is about on the platform; null where nothing was named.' });

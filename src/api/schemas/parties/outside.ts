import { z } from 'zod';
import type { RedressBody } from '../../../domain/policy/redress-bodies.js';
import { Locale } from '../../../domain/vocabulary.js';

/** Where one may turn to besides. */
export const Outside = z
  .array(
    z.object({
      name: z.object({ 'zh-CN': z.string(), en: z.string() }),
      url: z.string(),
      locales: z.array(Locale).meta({ description: 'The languages it is for; empty: all.' }),
      limitMs: z.int().nullable().meta({ description: 'How long after the answer it may be asked.' }),
    }),
  )
  .meta({
    description: 'Bodies outside the platform that hear such complaints, once it was answered or is late.',
  });

/** The same as it is answered. */
export const outsideShown = (outside: readonly RedressBody[]): z.infer<typeof Outside> =>
  outside.map(({ name, url, locales, limit }) => ({ name, url, locales, limitMs: limit }));

import { z } from 'zod';
import type { Locale } from '../vocabulary.js';
import { written } from './written.js';

const Name = written(100);

/** What a class or a team is called, as letters and pages write it: in each of the languages. */
export const NameInEach = z.strictObject({ 'zh-CN': Name, en: Name } satisfies Record<Locale, z.ZodType>);
export type NameInEach = z.infer<typeof NameInEach>;

/** A team as its reader calls it; by its id where it is not there. */
export const teamName = (teams: ReadonlyMap<string, NameInEach>, id: string, locale: Locale): string =>
  teams.get(id)?.[locale] ?? id;

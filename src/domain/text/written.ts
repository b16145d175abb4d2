/** What people write: every kind of line break is one, lengths are in characters, and what nobody can see is nothing. */
import { z } from 'zod';

/** Spaces, controls, signs without width, fillers (Hangul, braille): a text of these alone looks empty. */
const UNSEEN = String.raw`\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}\u2800`;
const seen = new RegExp(`[^${UNSEEN}]`, 'u');

/** True where nothing of it can be seen. */
export const isBlank = (text: string): boolean => !seen.test(text);

/** The line breaks of all systems and scripts as one. */
export const lines = (text: string): string => text.replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n');

/** Length in characters (code points), as limits are stated; JSON Schema counts the same. */
const isWithin = (text: string, most: number): boolean =>
  text.length <= most || (text.length <= 2 * most && Array.from(text).length <= most);

/** At most so many characters of whatever there is. */
export const upTo = (most: number) =>
  z
    .string()
    .refine((text) => isWithin(text, most), `must have at most ${most} characters`)
    .meta({ maxLength: most });

/** The same for what must say something: line breaks are made one, and what surrounds it is left out. */
export const written = (most: number) =>
  z
    .string()
    .overwrite((text) => lines(text).trim())
    .refine((text) => !isBlank(text), 'must have something in it that can be seen')
    .refine((text) => isWithin(text, most), `must have at most ${most} characters`)
    .meta({ minLength: 1, maxLength: most });

/** An id that others gave, of an account or of a matter: compared sign by sign, never read. */
export const OpaqueId = written(128);

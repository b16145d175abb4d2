import { written } from './written.js';

/** In characters: the longest there are, with room for how people write them. */
export const LONGEST_PHONE = 40;

/** A phone number as it is typed; which one it is, `phone.ts` says, whose tables are no load for a run. */
export const TypedPhone = written(LONGEST_PHONE).meta({
  maxLength: LONGEST_PHONE,
  example: '+86 138 0013 8000',
  description: 'In international form, or as it is dialled in the country of the language.',
});

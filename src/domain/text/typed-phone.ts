import { written } from './written.js';

/** A phone number as it is typed; which one it is, `phone.ts` says, whose tables are no load for a run. */
export const TypedPhone = written(40).meta({
  maxLength: 40,
  example: '+86 138 0013 8000',
  description: 'In international form, or as it is dialled in the country of the language.',
});

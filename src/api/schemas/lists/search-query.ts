/** What is searched for, by the API and by the page. */
import { z } from 'zod';
import { LONGEST_QUERY } from '../../../domain/text/sought.js';
import { written } from '../../../domain/text/written.js';
import { askedIn, cursorOf, inPages, Placed } from './cursor.js';

export const foundCursor = cursorOf(z.tuple([Placed.instant, Placed.number]));

/** What was typed into a page; longer than it may be, it is cut: a page has no use for a refusal. */
export const TypedQuery = z
  .string()
  .catch('')
  .transform((typed) => Array.from(typed).slice(0, LONGEST_QUERY).join('').trim());

export const SearchQuery = z.strictObject({
  q: written(LONGEST_QUERY).meta({
    description:
      'A number, an address, a phone number, an account, what is complained about (or part of its address), or words.',
    example: '上海',
  }),
  ...inPages(foundCursor, { most: 100, usual: 20 }),
});

export const foundAsked = ({ q, ...page }: z.infer<typeof SearchQuery>) => ({
  ...{ q, ...askedIn(foundCursor, page) },
});

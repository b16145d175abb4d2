/** What was just done, as an address says it. */
import { z } from 'zod';
import { keyedCommands } from '../../../domain/commands/index.js';
import { parseComplaintNumber } from '../../../domain/intake/number.js';
import type { Done } from '../../../pages/desk/done.js';

const Said = z.looseObject({
  done: z.enum(keyedCommands.map(({ name }) => name)),
  of: z.string().max(40),
});

/** Null where nothing was done, or nothing there is a word for. */
export function doneIn(query: unknown): Done | null {
  const { data } = Said.safeParse(query);
  const number = data && parseComplaintNumber(data.of);
  return data === undefined || number == null ? null : { command: data.done, number };
}

/** Sends a letter that is outside any run. */
import type { ActivityDeps } from '../deps.js';
import { createLetters } from '../effects/letters.js';
import { reportAgain } from './receipt.js';

/** Sends it; throws while it has to wait. */
export async function deliverLetter(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const { results } = await createLetters(deps)({ number, ids: [id] });
  for (const result of results) await reportAgain(deps, number, result);
}

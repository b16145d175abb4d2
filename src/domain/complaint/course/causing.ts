/** Why it came to the complaint (process row P16): not said as yet, nothing on our side, or these causes. */
import type { CauseId } from '../../vocabulary.js';
import type { Fact } from '../events.js';
import type { Complaint } from '../state.js';

/** What is said, where that is another thing than before; nothing where nobody says. */
export function causesFacts(
  { causes: before }: Pick<Complaint, 'causes'>,
  causes: CauseId[] | undefined,
  by: string,
): Fact[] {
  if (causes === undefined) return [];
  const isSame = before?.length === causes.length && causes.every((cause) => before.includes(cause));
  return isSame ? [] : [{ type: 'causes-set', causes, by }];
}

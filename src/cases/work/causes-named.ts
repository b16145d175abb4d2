/** The causes that a command names: what becomes of them in the list as it is now. */
import type { Db } from '../../db/client.js';
import { allCauses } from '../../db/facts/causes.js';
import { recorded } from '../../domain/causes/causes.js';
import type { CauseId } from '../../domain/vocabulary.js';
import type { AnyCommandRule } from '../../domain/commands/command.js';
import { isRefusal, type Refusal } from '../../domain/commands/refusal.js';

/**
 * The payload with the causes that are recorded; an objection where one cannot be named. The list is none of the
 * core's: one that is retired a moment later was named in time.
 */
export async function withCauses(
  db: Db,
  { form }: Pick<AnyCommandRule, 'form'>,
  { payload, before = [] }: { payload: Record<string, unknown>; before?: readonly CauseId[] | undefined },
): Promise<{ payload: Record<string, unknown>; objection?: Refusal }> {
  const field = Object.keys(form).find((name) => form[name] === 'causes');
  const named = field === undefined ? undefined : payload[field];
  if (field === undefined || !Array.isArray(named) || named.length === 0) return { payload };
  const causes = recorded(await allCauses(db), named.map(String), before);
  return isRefusal(causes) ? { payload, objection: causes } : { payload: { ...payload, [field]: causes } };
}

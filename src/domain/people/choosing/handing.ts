/** Handing over what somebody carries: whose turn each duty would be, by the rules of assignment. */
import type { Command } from '../../complaint/step.js';
import { step } from '../../complaint/step.js';
import type { Complaint } from '../../complaint/state.js';
import type { RefusalCode } from '../../commands/refusal.js';
import type { Policy } from '../../policy/policy.js';
import type { Duty, Locale } from '../../vocabulary.js';
import { leastLoaded, turn, type Need } from './assignment.js';
import type { Colleague } from '../colleague.js';

/** Who is needed for a duty that is handed over now, or why it cannot be. */
export function needOf(
  policy: Policy,
  state: Complaint,
  { actor, duty, locale }: Pick<Command, 'actor'> & { duty: Duty; locale: Locale },
  now: number,
): { need: Need; why: null } | { need: null; why: RefusalCode } {
  const command = { id: '', name: 'assign', payload: { duty }, texts: [], actor };
  const { events, refusal } = step(policy, state, command, now);
  const found = events.find((event) => event.type === 'assignment-needed' && event.duty === duty);
  if (refusal !== undefined || found?.type !== 'assignment-needed')
    return { need: null, why: refusal?.refused ?? 'not-this-duty' };
  return { need: { ...found, category: state.category, locale }, why: null };
}

/** Whose turn it is; `given` counts what each was given before in the same go. `named`: a person's word can give it to them. */
export function turnOf(
  colleagues: readonly Colleague[],
  need: Need,
  given: ReadonlyMap<string, number>,
): { person: string; named: boolean } | null {
  const group = turn(colleagues, need);
  const least = leastLoaded(group.map(({ id, load }) => ({ id, load: load + (given.get(id) ?? 0) })));
  if (least === null) return null;
  return { person: least.id, named: turn(colleagues, { ...need, wanted: least.id }).length > 0 };
}

/** How a withdrawal is undone: once, in the first round, as long as a decision could be appealed. */
import { isRunning } from '../../clocks/clock.js';
import type { RefusalCode } from '../../commands/refusal.js';
import type { Policy } from '../../policy/policy.js';
import type { EventOf } from '../events.js';
import type { Complaint, Withdrawal } from '../state.js';

/** What a withdrawal leaves behind to go on with. */
export const withdrawalFrom = (
  { stage, owner, clocks, withdrawal }: Complaint,
  { at }: EventOf<'withdrawn' | 'complainant-left'>,
): Withdrawal => ({
  ...{ at, stage, owner, clocks: clocks.filter(isRunning).map(({ key }) => key) },
  undoneAs: withdrawal?.undoneAs ?? null,
});

/** Why the withdrawal cannot be undone, whatever the time; null where it can. */
export function objectionToUndo({ ending, left, round, withdrawal }: Complaint): RefusalCode | null {
  if (withdrawal === undefined || round > 1 || (ending !== 'withdrawn' && !left)) return 'nothing-to-undo';
  return withdrawal.undoneAs === null ? null : 'undone-before';
}

/** Until when it can be undone, in ms; null where it cannot. */
export const undoUntil = ({ appealWithin }: Policy, state: Complaint): number | null =>
  state.withdrawal === undefined || objectionToUndo(state) !== null
    ? null
    : state.withdrawal.at + appealWithin;

const undone = ({ withdrawal }: Complaint, version: number): { withdrawal?: Withdrawal } =>
  withdrawal === undefined ? {} : { withdrawal: { ...withdrawal, undoneAs: version } };

/** Back to the stage that was left; who had it is asked for first. */
export const afterUndoing = (
  state: Complaint,
  { version, stage }: EventOf<'withdrawal-undone'>,
): Complaint => ({
  ...{ ...state, ...undone(state, version) },
  ...{ stage, ending: null, telling: null, phoneFor: null, owner: null },
});

/** The case went on without them: they are written to again. */
export const afterReturning = (state: Complaint, { version }: EventOf<'complainant-back'>): Complaint => ({
  ...{ ...state, ...undone(state, version) },
  left: false,
});

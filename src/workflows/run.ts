/** What a run holds in memory, between two commits. */
import type { Effect } from '../domain/complaint/effects.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Policy } from '../domain/policy/policy.js';
import type { Refusal } from '../domain/commands/refusal.js';
import { step } from '../domain/complaint/step.js';
import type { Item } from './inbox.js';

export type Run = {
  readonly policy: Policy;
  readonly inbox: Item[];
  state: Complaint;
  pending: Effect[];
  /** A commit is under way: the case file may be ahead of `state`, so nothing is refused by it. */
  recording: boolean;
  /** It goes on as a new run, which takes what comes now. */
  rollingOver: boolean;
};

/** Why the present state refuses it; unknown while a commit is under way, and to a run behind what its sender saw. */
export const refusalNow = (
  { recording, policy, state }: Run,
  { command, at, seen }: Item,
): Refusal | undefined =>
  recording || state.version < seen ? undefined : step(policy, state, command, at).refusal;

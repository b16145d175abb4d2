/** The decision a complaint tells, and whether it leaves an earlier one as it was. */
import { isOut } from '../../complaint/course/telling.js';
import type { Complaint, DecisionMade } from '../../complaint/state.js';
import type { Ending } from '../../vocabulary.js';
import type { WrittenText } from '../texts.js';

/** What a complaint tells as its decision, with the words of it that are another complaint's. */
export type ToldDecision = {
  decision: DecisionMade | null;
  /** It dismisses an appeal: what was decided before stands. */
  stands: boolean;
  /** It is the decision of another complaint, where it is being examined once more. */
  reexamined: boolean;
  texts: WrittenText[];
};

/**
 * The decision a complaint tells: its own, or of the one it was merged into (`target`), with the words of that one
 * which are meant for the complainant. While that one is decided anew, its decision before stands.
 */
export function toldDecision(
  state: Complaint,
  target: { state: Complaint; texts: readonly WrittenText[] } | null,
): ToldDecision {
  const { decision } = state;
  if (target === null)
    return { decision, stands: upholdsEarlier(state, decision), reexamined: false, texts: [] };
  const theirs = target.state.decision ?? target.state.earlier?.decision ?? null;
  return {
    decision: theirs,
    stands: upholdsEarlier(target.state, theirs),
    reexamined: target.state.decision === null,
    texts: target.texts.filter(({ audience }) => audience === 'forComplainant'),
  };
}

export type Shown = ToldDecision & { ending: Ending | null; earlier: boolean };

/** The result the complainant may know: this round's, else the one before (`earlier`). */
export function resultShown(state: Complaint, told: ToldDecision): Shown {
  if (isOut(state)) return { ...told, ending: state.ending, earlier: false };
  const { ending, decision } = state.earlier ?? { ending: null, decision: null };
  const stands = upholdsEarlier(state, decision);
  return { ending, decision, stands, reexamined: false, texts: [], earlier: state.earlier !== null };
}

/** A dismissal in a later round upholds what was; nobody decides in two rounds, so whoever decided tells which it was. */
export function upholdsEarlier({ parts }: Pick<Complaint, 'parts'>, decision: DecisionMade | null): boolean {
  if (decision?.outcome !== 'dismissed') return false;
  return parts.some(({ as, person, round }) => as === 'decider' && person === decision.by && round > 1);
}

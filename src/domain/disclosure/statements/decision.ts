/** The decision a complaint tells, and whether it leaves an earlier one as it was. */
import { verdictOf, type Verdict } from '../../complaint/course/rounds.js';
import { isOut } from '../../complaint/course/telling.js';
import type { Complaint, DecisionMade } from '../../complaint/state.js';
import type { Ending } from '../../vocabulary.js';
import type { WrittenText } from '../texts.js';

/** What a complaint tells as its decision, with the words of it that are another complaint's. */
export type ToldDecision = {
  decision: DecisionMade | null;
  /** What it says of the complaint; null where there is none. */
  verdict: Verdict | null;
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
    return { decision, verdict: decision && verdictOf(state, decision), reexamined: false, texts: [] };
  const theirs = target.state.decision ?? target.state.earlier?.decision ?? null;
  return {
    decision: theirs,
    verdict: theirs && verdictOf(target.state, theirs),
    reexamined: target.state.decision === null,
    texts: target.texts.filter(({ audience }) => audience === 'forComplainant'),
  };
}

export type Shown = ToldDecision & { ending: Ending | null; earlier: boolean };

/** The result the complainant may know: this round's, else the one before (`earlier`). */
export function resultShown(state: Complaint, told: ToldDecision): Shown {
  if (isOut(state)) return { ...told, ending: state.ending, earlier: false };
  const { ending, decision } = state.earlier ?? { ending: null, decision: null };
  const verdict = decision && verdictOf(state, decision);
  return { ending, decision, verdict, reexamined: false, texts: [], earlier: state.earlier !== null };
}

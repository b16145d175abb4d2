/** Rounds: what may be appealed or reopened, by whom and until when, and what a later decision does to an earlier one. */
import type { Complaint, DecisionMade, RemedyStep } from '../state.js';
import type { Remedy } from '../events.js';
import type { Policy } from '../../policy/policy.js';
import type { RefusalCode } from '../../commands/refusal.js';
import type { Outcome, Party, RemedyKind } from '../../vocabulary.js';
import { isUnproven } from '../../intake/reach.js';
import { isRestrictive, reverseOf } from './platform/remedy-kinds.js';

/** The endings that can be appealed or reopened. */
export const isContestable = ({ ending }: Complaint): boolean =>
  ending === 'rejected' || ending === 'decided';

/** Why this side cannot appeal, whatever the time; null where it can. */
export function objectionToAppeal(state: Complaint, from: Party): RefusalCode | null {
  const { appeals, restrictedIn, round } = state;
  if (!isContestable(state)) return 'nothing-to-appeal';
  if (from === 'complainant' && state.left) return 'already-left';
  if (from === 'complainant' && isUnproven(state)) return 'representation-unproven';
  if (from === 'respondent' && restrictedIn === null) return 'not-restricted';
  if (appeals.queued.includes(from)) return 'already-appealed';
  if (appeals.takenBack.includes(from)) return 'appeal-taken-back';
  const firstRestrictedNow = from === 'respondent' && restrictedIn === round;
  if (appeals.used && !firstRestrictedNow) return 'decision-final';
  return state.telling?.toldAt == null ? 'not-told-yet' : null;
}

/** Until when this side may appeal, in ms; null where it cannot. */
export function appealUntil(policy: Policy, state: Complaint, from: Party): number | null {
  const toldAt = state.telling?.toldAt ?? null;
  return toldAt === null || objectionToAppeal(state, from) !== null ? null : toldAt + policy.appealWithin;
}

/**
 * The remedies of a decision in a later round: it takes the place of the earlier one. What both have stands and is
 * not done twice; what only the earlier one had is reversed (process row P13). After a dismissal all of it stands.
 */
export function remediesAfter(state: Complaint, decided: Remedy[], dismissed: boolean): Remedy[] {
  const done = (state.earlier?.decision?.remedies ?? []).filter((remedy) => remedy.state === 'done');
  if (dismissed) return done.map(({ kind, days }) => standing(kind, days));
  const stands = (remedy: Remedy): boolean =>
    done.some(({ kind, days }) => kind === remedy.kind && days === remedy.days);
  const undoing = (those: RemedyStep[]): Remedy[] =>
    those.flatMap(({ kind }) => {
      const reverse = reverseOf(kind);
      const named = reverse === undefined || decided.some((remedy) => remedy.kind === reverse);
      return named ? [] : [{ kind: reverse, reverses: true }];
    });
  const left = done.filter((remedy) => !isOver(state, remedy));
  return [
    ...undoing(left.filter((remedy) => runsOtherwise(remedy, decided))),
    ...decided.map((remedy) => (stands(remedy) ? standing(remedy.kind, remedy.days) : remedy)),
    ...undoing(left.filter(({ kind }) => !decided.some((remedy) => remedy.kind === kind))),
  ];
}

/** A suspension that the platform carried out and that is not in force any more: there is nothing to lift. */
const isOver = ({ sanctions = [] }: Complaint, { days, receipt }: RemedyStep): boolean =>
  days !== undefined &&
  receipt !== undefined &&
  !sanctions.some((one) => one.receipt === receipt && one.due !== true);

/** Decided anew for another time: on the platform the one before would run on beside it, and is lifted first. */
const runsOtherwise = ({ kind, days, receipt }: RemedyStep, decided: readonly Remedy[]): boolean =>
  receipt !== undefined &&
  decided.some((remedy) => remedy.kind === kind) &&
  !decided.some((remedy) => remedy.kind === kind && remedy.days === days);

const standing = (kind: RemedyKind, days: number | undefined): Remedy => ({
  kind,
  ...(days === undefined ? {} : { days }),
  stands: true,
});

/** Takes something from the respondent: they learn the reasons and may appeal. */
export const restricts = ({ kind, stands }: Remedy): boolean => isRestrictive(kind) && stands !== true;

/** The first round that restricts the respondent, this one included. */
export const restrictedIn = (state: Complaint, remedies: readonly Remedy[]): number | null =>
  state.restrictedIn ?? (!state.ownSubject && remedies.some(restricts) ? state.round : null);

/** What a decision says of the complaint: an outcome, or of what was decided before that it stands, or that all of it is taken back. */
export type Verdict = Outcome | 'stands' | 'taken-back';

/** A dismissal in a later round upholds what was; nobody decides in two rounds, so whoever decided tells which it was. */
export const upholdsEarlier = (state: Pick<Complaint, 'parts'>, decision: DecisionMade | null): boolean =>
  decision?.outcome === 'dismissed' && roundOf(state, decision) > 1;

/**
 * What it says of the complaint. That an appeal is upheld, of whichever side, does not say so of the complaint: where
 * nothing but what was done before is undone, or the respondent alone appealed and won, it is taken back.
 */
export function verdictOf(
  state: Pick<Complaint, 'parts' | 'round' | 'appeals'>,
  decision: DecisionMade,
): Verdict {
  if (upholdsEarlier(state, decision)) return 'stands';
  const { outcome, remedies } = decision;
  const undone = remedies.every(({ reverses }) => reverses === true);
  return undone && (remedies.length > 0 || wonByRespondent(state, decision)) ? 'taken-back' : outcome;
}

/** Also where nothing is left to undo, as of a suspension that is over. */
const wonByRespondent = (
  { round, appeals: { heard }, parts }: Pick<Complaint, 'parts' | 'round' | 'appeals'>,
  decision: DecisionMade,
): boolean =>
  decision.outcome === 'upheld' &&
  roundOf({ parts }, decision) === round &&
  heard.length > 0 &&
  heard.every((side) => side === 'respondent');

const roundOf = ({ parts }: Pick<Complaint, 'parts'>, { by }: DecisionMade): number =>
  parts.findLast(({ as, person }) => as === 'decider' && person === by)?.round ?? 1;

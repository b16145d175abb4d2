/** What a decision takes from the respondent or gives back. */
import { restricts, undoes } from '../complaint/course/rounds.js';
import { isOut } from '../complaint/course/telling.js';
import { measureState, type MeasureState } from './statements/measure.js';
import type { Complaint, DecisionMade, RemedyStep } from '../complaint/state.js';
import type { RemedyKind } from '../vocabulary.js';

/** What takes something from the respondent, or gives it back. */
const shown = [
  ...['remove-content', 'hide-content', 'warn-user', 'suspend-account'],
  ...['restore-content', 'show-content', 'restore-account', 'withdraw-warning', 'lift-suspension'],
] as const satisfies RemedyKind[];
export type RespondentRemedy = (typeof shown)[number];

export type Restriction = {
  decision: DecisionMade;
  remedies: { kind: RespondentRemedy; days: number | null; state: MeasureState; step: number }[];
};

/** The decision the respondent may know, this round's or else the one before; null where none has concerned them. */
export function restrictionOf(state: Complaint): Restriction | null {
  const out = isOut(state);
  const decision = out ? state.decision : (state.earlier?.decision ?? null);
  const before = out && decision?.text !== state.earlier?.decision?.text ? state.earlier?.decision : null;
  const round = out ? state.round : state.round - 1;
  if (decision === null) return null;
  const remedies = decision.remedies.flatMap((step) => {
    const kind = shown.find((each) => each === step.kind);
    if (kind === undefined || !(isRestrictive(step) || lifts(step, before?.remedies ?? []))) return [];
    return [{ kind, days: step.days ?? null, state: measureState(step), step: step.step }];
  });
  const restrictedBefore = state.restrictedIn !== null && state.restrictedIn < round;
  return remedies.length > 0 || restrictedBefore ? { decision, remedies } : null;
}

/** Also one that was carried out in an earlier round and stands. */
const isRestrictive = ({ kind }: RemedyStep): boolean => restricts({ kind });

/** It undoes a restriction; the same remedy for the complainant is none of the respondent's business. */
const lifts = (step: RemedyStep, before: readonly RemedyStep[]): boolean =>
  step.reverses === true ||
  (step.stands !== true &&
    before.some((earlier) => isRestrictive(earlier) && undoes(step.kind, earlier.kind)));

/** What a decision takes from the respondent or gives back. */
import {
  concernsRespondent,
  isRestrictive,
  undoes,
  type RespondentRemedy,
} from '../complaint/course/platform/remedy-kinds.js';
import { isOut } from '../complaint/course/telling.js';
import { measureState, type MeasureState } from './statements/measure.js';
import type { Complaint, DecisionMade, RemedyStep } from '../complaint/state.js';

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
    const { kind } = step;
    // Also one that was carried out in an earlier round and stands.
    const concerns = isRestrictive(kind) || lifts(step, before?.remedies ?? []);
    if (!concernsRespondent(kind) || !concerns) return [];
    return [{ kind, days: step.days ?? null, state: measureState(step), step: step.step }];
  });
  const restrictedBefore = state.restrictedIn !== null && state.restrictedIn < round;
  return remedies.length > 0 || restrictedBefore ? { decision, remedies } : null;
}

/** It undoes a restriction; the same remedy for the complainant is none of the respondent's business. */
const lifts = (step: RemedyStep, before: readonly RemedyStep[]): boolean =>
  step.reverses === true ||
  (step.stands !== true &&
    before.some((earlier) => isRestrictive(earlier.kind) && undoes(step.kind, earlier.kind)));

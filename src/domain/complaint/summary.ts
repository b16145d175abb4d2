/** The complaint as its callers see it: facts, ids and instants, without text and without personal data. */
import { dueAt, firstDueAt, isPaused, type Clock } from '../clocks/clock.js';
import { surveyOf } from './course/survey.js';
import type { Complaint } from './state.js';
import { isOverdue, isPausedNow, nextDeadline } from '../clocks/urgency.js';

export type DeadlineSummary = {
  key: string;
  startedAt: string;
  dueAt: string;
  /** The due time before a lead added time: what lateness is measured by. */
  firstDueAt: string;
  stoppedAt: string | null;
  paused: boolean;
  fired: number[];
};

export type Summary = ReturnType<typeof summary>;

/** Instants as callers see them: ISO 8601, UTC. */
export const iso = (ms: number): string => new Date(ms).toISOString();
export const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));

/** One deadline as its callers see it; all instants ISO 8601 in UTC. */
export const deadlineSummary = (clock: Clock): DeadlineSummary => ({
  key: clock.key,
  startedAt: iso(clock.startedAt),
  dueAt: iso(dueAt(clock)),
  firstDueAt: iso(firstDueAt(clock)),
  stoppedAt: isoOrNull(clock.stoppedAt),
  paused: isPaused(clock),
  fired: clock.fired,
});

export function summary(state: Complaint) {
  const { number, version, stage, round, ending, category, severity, channel, team, owner, approver } = state;
  return {
    ...{ number, version, stage, round, ending, category, severity, channel, team, owner, approver },
    danger: state.danger,
    trustedFlagger: state.trustedFlagger === true,
    subjectGone: state.gone === true,
    escalation: state.escalation,
    receivedAt: iso(state.receivedAt),
    updatedAt: iso(state.at),
    nextDeadline: isoOrNull(nextDeadline(state)),
    overdue: isOverdue(state, state.at),
    paused: isPausedNow(state),
    outcome: state.decision?.outcome ?? null,
    decision: state.decision === null ? null : withoutText(state.decision),
    proposal: state.proposal === null ? null : withoutText(state.proposal),
    telling: state.telling && {
      ...state.telling,
      proven: state.telling.proven === true,
      toldAt: isoOrNull(state.telling.toldAt),
    },
    appeals: state.appeals,
    earlier: state.earlier && {
      ending: state.earlier.ending,
      outcome: state.earlier.decision?.outcome ?? null,
    },
    minor: state.minor ?? null,
    adjustments: adjustmentsIn(state),
    representative: representativeOf(state),
    consent: state.consent ?? null,
    causes: state.causes ?? null,
    survey: surveySummary(state),
    identityBy: state.identityBy,
    unreadSince: isoOrNull(state.unread?.since ?? null),
    questions: state.questions,
    mergedInto: state.mergedInto,
    joined: state.joined,
    related: state.related,
    tasks: state.tasks,
    deadlines: state.clocks.map(deadlineSummary),
  };
}

function surveySummary(state: Complaint) {
  const survey = surveyOf(state);
  if (survey === null) return null;
  const { at, rated } = survey;
  return {
    ...{ openedAt: iso(at), ratedAt: isoOrNull(rated?.at ?? null) },
    ...{ handling: rated?.handling ?? null, outcome: rated?.outcome ?? null },
  };
}

export const adjustmentsIn = ({ adjustments }: Pick<Complaint, 'adjustments'>) => ({
  largePrint: adjustments?.largePrint === true,
  phoneOnly: adjustments?.phoneOnly === true,
});

function representativeOf({ representative }: Complaint) {
  if (representative === undefined) return null;
  const { kind, proof = null, told = false } = representative;
  return { kind, proof, told };
}

const withoutText = <T extends { text: string }>(decision: T): Omit<T, 'text'> => {
  const { text: _text, ...rest } = decision;
  return rest;
};

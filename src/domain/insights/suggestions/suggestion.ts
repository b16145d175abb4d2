/** What is done about causes (process row P17): measured by what was stated before it started. */
import type { CauseId, Locale } from '../../vocabulary.js';
import type { Target } from '../effect.js';

/** A day of the zone of reports, `2026-03-29`. */
export type Day = string;

/** `causes`: closed complaints that name one of its causes. `category`, `subject`: received complaints of a class, about a subject. `in-time`: closed complaints answered in time, of a class where one is named. */
export const measureKinds = ['causes', 'category', 'subject', 'in-time'] as const;
export type MeasureKind = (typeof measureKinds)[number];
/** A share of complaints; `key`: the class, or the pseudonym of the subject. */
export type Measure = { kind: MeasureKind; key: string | null };

/** Stated before it starts. Both days of the baseline belong to it. */
export type Measuring = {
  measure: Measure;
  baseline: { from: Day; until: Day };
  target: Target;
  checkOn: Day;
};

export type Plan = {
  title: string;
  text: string;
  causes: CauseId[];
  /** One of the staff. */
  owner: string;
  /** By when it is to be done. */
  dueOn: Day;
  /** Null: not stated yet. */
  measuring: Measuring | null;
};

/** `done`: carried out, and waiting for its check. The next three are what a check found. */
export const suggestionStages = [
  ...(['proposed', 'started', 'done'] as const),
  ...(['effective', 'not-effective', 'not-measurable'] as const),
  ...(['reopened', 'abandoned'] as const),
];
export type SuggestionStage = (typeof suggestionStages)[number];

export type Suggestion = Plan & {
  stage: SuggestionStage;
  startedOn: Day | null;
  doneOn: Day | null;
  /** Why it was abandoned or reopened last. */
  reason: string | null;
  /** What the promise page tells of it; null: nothing. */
  told: Record<Locale, string> | null;
};

/** Before it is carried out. */
export const openStages: readonly SuggestionStage[] = ['proposed', 'started', 'reopened'];
/** Its effect is to be checked. */
export const awaitingCheck: readonly SuggestionStage[] = ['started', 'done'];
/** Whether that day has come. */
export const isToBeChecked = (
  { stage, measuring }: Pick<Suggestion, 'stage' | 'measuring'>,
  today: Day,
): boolean => awaitingCheck.includes(stage) && measuring !== null && measuring.checkOn <= today;

/** Who does what is done by itself, as acts name it. */
export const SCHEDULE = 'schedule';

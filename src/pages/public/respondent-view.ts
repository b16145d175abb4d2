/** What the respondent's private page shows. Holds nothing of the complainant, and of the complaint what concerns its reader. */
import type { Step } from '../../domain/complaint/state.js';
import type { Ground, RemedyKind } from '../../domain/vocabulary.js';
import type { PageCommand } from './tracking-view.js';

/** Commands the page has a form for. */
export type RespondentCommand = Extract<PageCommand, 'answer' | 'appeal' | 'withdraw'>;

/** What takes something from the respondent, or gives it back. */
export type RespondentRemedy = Extract<
  RemedyKind,
  | 'remove-content'
  | 'warn-user'
  | 'suspend-account'
  | 'restore-content'
  | 'restore-account'
  | 'withdraw-warning'
>;

/**
 * How the respondent may contest the decision: `later` once it has been told, `queued` behind the present round,
 * `examined` in it; `reexamined`: a round that their appeal did not begin; `over` when the time has passed.
 */
export type Recourse =
  | { state: 'open'; until: number }
  | { state: 'examined' | 'reexamined'; dueAt: number | null }
  | { state: 'later' | 'queued' | 'final' | 'over' };

/** Instants in ms since 1970, UTC. */
export type RespondentView = {
  /** `/r/{token}`: forms are sent to `{path}/{command}`. */
  path: string;
  otherLanguageUrl: string;
  /** The respondent's own reference; never the complaint's number. */
  reference: string;
  questions: { n: number; text: string; askedAt: number; answerBy: number | null }[];
  /** What has reached us from them. */
  received: { what: 'answer' | 'appeal'; at: number }[];
  /** The decision that restricts them, or lifts what did, once it may be told. */
  decision: {
    grounds: Ground[];
    remedies: { kind: RespondentRemedy; days: number | null; state: Step['state'] }[];
    reasons: string | null;
  } | null;
  /** Null where no decision restricts them. */
  recourse: Recourse | null;
  open: RespondentCommand[];
  /** Random for each rendering; every form makes its own key of it. At most 200 characters. */
  idempotencyKey: string;
};

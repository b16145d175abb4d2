/** The addresses of the desk. */
import type { FileReader } from '../../domain/disclosure/case-file.js';
import type { Part, ReportPlace } from '../../domain/insights/report.js';
import type { Done } from './done.js';

export const WORK_PATH = '/desk/work';
export const NEXT_PATH = `${WORK_PATH}/next`;
export const LIMITS_PATH = '/desk/limits';
export const SEARCH_PATH = '/desk/search';
export const CALL_PATH = '/desk/call';
export const TEAM_PATH = '/desk/team';
export const TEAM_CASES_PATH = `${TEAM_PATH}/cases`;
export const MANY_PATH = `${TEAM_PATH}/many`;
export const HAND_OVER_PATH = `${TEAM_PATH}/hand-over`;
export const ABSENCES_PATH = `${TEAM_PATH}/absences`;
export const INSIGHTS_PATH = '/desk/insights';
export const TRAINING_PATH = '/desk/training';
export const TEAM_TRAINING_PATH = `${INSIGHTS_PATH}/training`;
export const HANDLERS_PATH = `${INSIGHTS_PATH}/handlers`;
export const OWN_FIGURES_PATH = `${HANDLERS_PATH}/me`;
export const SECOND_LOOKS_PATH = `${INSIGHTS_PATH}/second-looks`;
export const SUGGESTIONS_PATH = `${INSIGHTS_PATH}/suggestions`;
export const NEW_SUGGESTION_PATH = `${SUGGESTIONS_PATH}/new`;
export const MEETINGS_PATH = `${INSIGHTS_PATH}/meetings`;
export const ACTIONS_PATH = `${INSIGHTS_PATH}/actions`;
export const OPERATIONS_PATH = '/operations';
export const SESSIONS_PATH = '/desk/sessions';
export const LANGUAGE_PATH = '/desk/language';
export const SIGN_IN_PATH = '/desk/sign-in';
export const SIGN_OUT_PATH = '/desk/sign-out';

/** The hotline's screen, with this caller sought. */
export const callPath = (q: string): string =>
  withQuery(CALL_PATH, q === '' ? '' : new URLSearchParams({ q }).toString());

/** What a complaint that came in by phone is told as. */
export const filedPath = (number: string): string => `${CALL_PATH}/${number}`;

export const casePath = (number: string): string => `/desk/cases/${number}`;

/** Its journal as text. */
export const journalPath = (number: string): string => `${casePath(number)}/journal`;

/** What the sealed log has of it. */
export const sealPath = (number: string): string => `${casePath(number)}/seal`;

/** Where the proof of one entry is downloaded. */
export const proofPath = (number: string, version: number | string): string =>
  `${sealPath(number)}/${version}`;

/** The records of one kind, across cases. */
export const recordsPath = (kind: string): string => `/desk/records/${kind}`;

/** A report, or one figure of it; of an earlier version where one is named. */
export const reportPath = (name: string, figure?: string): string =>
  `${INSIGHTS_PATH}/${name}${figure === undefined ? '' : `/${figure}`}`;

/** A course of the reader's own. */
export const myCoursePath = (id: string): string => `${TRAINING_PATH}/${id}`;
/** A round that is judged once more. */
export const secondLookPath = (number: string, round: number): string =>
  `${SECOND_LOOKS_PATH}/${number}/${round}`;
/** The cases behind a number of a report. */
export const countedPath = ({ name, version, figure, by, key }: ReportPlace & Part): string =>
  withQuery(
    `${reportPath(name, figure)}/cases`,
    new URLSearchParams({ version: String(version), by, key }).toString(),
  );
export const suggestionPath = (id: string): string => `${SUGGESTIONS_PATH}/${id}`;

export const meetingPath = (id: string): string => `${MEETINGS_PATH}/${id}`;
export const actionPath = (id: string): string => `${ACTIONS_PATH}/${id}`;

/** The form for a new suggestion, filled in with what it is about. */
export const suggestPath = (about: { cause?: string; measure?: string }): string =>
  withQuery(NEW_SUGGESTION_PATH, new URLSearchParams(about).toString());

/** A file of a case. */
export const filePath = (number: string, id: string): string => `${casePath(number)}/files/${id}`;

/** A case for a body outside. */
export const bundlePath = (number: string): string => `${casePath(number)}/bundle`;

/** The whole of it as one archive, for a court or an auditor. */
export const caseFilePath = (number: string, reader: FileReader): string =>
  `${casePath(number)}/case-file?for=${reader}`;

/** Who was shown it, and what became of it. */
export const custodyPath = (number: string, id: string): string => `${filePath(number, id)}/custody`;

/** As an address says that something was done. */
export const doneQuery = ({ command, number }: Done): string =>
  new URLSearchParams({ done: command, of: number }).toString();

/** An address with what there is of its query. */
export function withQuery(path: string, ...queries: string[]): string {
  const query = queries.filter((one) => one !== '').join('&');
  return query === '' ? path : `${path}?${query}`;
}

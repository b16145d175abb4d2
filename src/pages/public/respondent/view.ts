/** What the respondent's private page shows beside what the respondent may see. */
import type { FileLimits } from '../../parts/files.js';
import type { Matter } from '../../../domain/disclosure/parties/respondent.js';

export type RespondentView = Matter & {
  /** `/r/{token}`: forms are sent to `{path}/{command}`. */
  path: string;
  otherLanguageUrl: string;
  /** The respondent's own reference; never the complaint's number. */
  reference: string;
  /** Random for each rendering; every form makes its own key of it. At most 200 characters. */
  idempotencyKey: string;
  /** Which files are taken. */
  files: FileLimits;
};

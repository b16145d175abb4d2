/** What the complainant's private page shows beside what the complainant may see. */
import type { FileLimits } from '../../parts/files.js';
import type { LimitTold } from '../../../domain/disclosure/limits.js';
import type { Status } from '../../../domain/disclosure/parties/complainant.js';
import type { Locale } from '../../../domain/vocabulary.js';

export type PageView = {
  /** `/t/{token}`: forms are sent to `{path}/{command}`. */
  path: string;
  /** The same page in the other language. */
  otherLanguageUrl: string;
  /** Random for each rendering; every form makes its own key of it. At most 200 characters. */
  idempotencyKey: string;
  /** Which files are taken. */
  files: FileLimits;
  /** The language they are written to in. */
  writtenIn: Locale;
};
/** `limit`: in force for the complainant, whatever this complaint is about; `erased`: how much of what, and when (ms). */
export type TrackingView = Status &
  PageView & {
    limit: LimitTold | null;
    erased: { at: number; counts: Partial<Record<string, number>> } | null;
  };

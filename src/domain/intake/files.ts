/** Why a file is not taken. */

/** Each with one sentence for whoever sent it. */
export const fileRefusals = {
  'file-too-large': 'The file is larger than is taken.',
  'file-too-slow': 'The file did not arrive in time: send it over a faster line, or a smaller one.',
  'file-empty': 'The file is empty.',
  'file-type-not-taken':
    'Files of this type are not taken: send pictures (JPEG, PNG, WebP, GIF, AVIF), PDF, plain text in UTF-8, sound or video.',
  'file-unreadable': 'The picture cannot be read, or has more pixels than are taken.',
  'file-harmful': 'The malware scanner found something in the file.',
  'file-withheld': 'No files are taken in this complaint: say in words where the content is.',
  'file-unchecked':
    'The file could not be checked for malware, and is not taken without: send it again later.',
} as const satisfies Record<string, string>;
export type FileRefusal = keyof typeof fileRefusals;

export const isFileRefusal = (code: string): code is FileRefusal => Object.hasOwn(fileRefusals, code);

/** Why a file of a form is not taken: also where an earlier one is gone, or there are enough. */
export type FormFileRefusal = FileRefusal | 'file-gone' | 'files-too-many' | 'files-today' | 'case-full';

/** How long a file waits to be named by a command or a submission (ms). */
export const UPLOADS_LIVE_MS = 24 * 3_600_000;

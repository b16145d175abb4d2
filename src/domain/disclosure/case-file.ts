/** The whole of a case as one archive: for whom it is made, and what of it they are given. */
import type { Utterance } from './desk/thread.js';
import { SHOWN_BY_PLATFORM, type Attachment } from './attachments.js';

/** A court gets what passed between us and all sides; an auditor also what staff said among themselves. */
export const fileReaders = ['court', 'auditor'] as const;
export type FileReader = (typeof fileReaders)[number];

/** What staff say to staff is no part of what passed. */
const passed = ({ from, to }: Utterance): boolean => from.side !== 'staff' || to !== 'staff';

export const threadForFile = (reader: FileReader, thread: readonly Utterance[]): Utterance[] =>
  thread.filter((said) => reader === 'auditor' || passed(said));

/** The files that were said there, and what the platform showed; none that is withheld from everybody. */
export function filesForFile(
  reader: FileReader,
  { thread, attachments }: { thread: readonly Utterance[]; attachments: readonly Attachment[] },
): Attachment[] {
  const said = new Set(threadForFile(reader, thread).flatMap(({ files }) => files.map(({ id }) => id)));
  return attachments.filter(
    ({ id, caller, withheld }) => !withheld && (said.has(id) || caller === SHOWN_BY_PLATFORM),
  );
}

/** Whom a letter went to. */
export type LetterSide = 'complainant' | 'represented' | 'respondent' | 'witness' | 'staff';

export const isInFile = (reader: FileReader, { side }: { side: LetterSide }): boolean =>
  reader === 'auditor' || side !== 'staff';

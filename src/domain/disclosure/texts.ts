/** The words written in a case, and who may read which of them. */
import type { Audience } from '../commands/command.js';
import type { Complaint } from '../complaint/state.js';
import { isOut } from '../complaint/course/telling.js';

/** A text with the command it came with; `command` and `caller` are null for those of the submission. */
export type WrittenText = {
  id: string;
  /** The complaint it was written in: this one, or one that was merged into it. */
  number: string;
  name: string;
  audience: Audience;
  text: string;
  /** It waits for its release: the respondent may not read it. */
  held: boolean;
  /** When its author wrote it (ms), where the platform says so. */
  writtenAt?: number | null;
  command: string | null;
  caller: string | null;
};

/** What the complainant, and who filed for them, may read: one's own words, and what is meant for the complainant once it is told. */
export function textsOutside<T extends WrittenText>(
  state: Complaint,
  texts: readonly T[],
  caller: string,
): T[] {
  return texts.filter((text) => {
    if (text.number !== state.number) return false;
    if (text.caller === null || text.caller === caller) return true;
    if (text.audience !== 'forComplainant') return false;
    if (text.command === 'resolve')
      return (text.id === state.decision?.text && isOut(state)) || text.id === state.earlier?.decision?.text;
    return text.command !== 'review' || state.ending !== 'rejected' || isOut(state);
  });
}

/** What the respondent may read: what is meant for them, unless it waits for its release. */
export const textsToRespondent = (texts: readonly WrittenText[]): WrittenText[] =>
  texts.filter(({ audience, held }) => audience === 'forRespondent' && !held);

/** A text by the id of the command it came with, and its name; null where there is none that may be read. */
export const textIn = (texts: readonly WrittenText[], id: string, name: string): string | null =>
  texts.find((text) => text.id === id && text.name === name)?.text ?? null;

/** When words were written (ms), where that is known of them; else they count from when they came. */
export const writtenIn = (texts: readonly Pick<WrittenText, 'writtenAt'>[]): number | null =>
  texts.map(({ writtenAt }) => writtenAt ?? null).find((at) => at !== null) ?? null;

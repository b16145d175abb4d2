/** What somebody writes to us after the end (process row P1): an opinion, an appeal or something new is theirs to say. */
import type { Event, Reaches, Representation } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';
import type { WrittenText } from '../disclosure/texts.js';

/** `at` (ms): when the first of it came; `texts`: the ids of all of it, up to version `upTo`. */
export type AfterEnd = { at: number; upTo: number; texts: [string, ...string[]] };

/**
 * Of a closed complaint whose complainant writes to us on the platform: what they wrote since, and has not become a
 * complaint of its own; null where there is nothing.
 */
export function writtenAfterEnd(
  { stage, channel }: Pick<Complaint, 'stage' | 'channel'>,
  events: readonly Event[],
): AfterEnd | null {
  if (stage !== 'closed' || channel !== 'direct_message') return null;
  const ended = events.findLast(({ type }) => type === 'closed' || type === 'earlier-stands')?.version ?? 0;
  const after = Math.max(ended, takenAnew(events)?.upTo ?? 0);
  const [first, ...more] = events.flatMap((event) =>
    event.type === 'answered' && event.by === 'complainant' && event.version > after ? [event] : [],
  );
  if (first === undefined) return null;
  return {
    at: first.at,
    upTo: (more.at(-1) ?? first).version,
    texts: [first.text, ...more.map(({ text }) => text)],
  };
}

/** All of it in one, the first of it at `at`; null where there is nothing. */
export function wordsAfterEnd(
  state: Pick<Complaint, 'stage' | 'channel' | 'number'>,
  events: readonly Event[],
  texts: readonly WrittenText[],
): { at: number; text: string } | null {
  const written = writtenAfterEnd(state, events);
  if (written === null) return null;
  const said = texts.filter(({ id, number }) => number === state.number && written.texts.includes(id));
  return { at: written.at, text: said.map(({ text }) => text).join('\n\n') };
}

/** The complaint that such words became last; null where none did. */
export const takenAnew = (events: readonly Event[]): { number: string; upTo: number } | null =>
  events.findLast((event) => event.type === 'taken-anew') ?? null;

/** Who speaks for them goes on doing so, by the same ways; what a lead keeps from them stays kept. */
export function stillRepresented({
  reach,
  representative,
}: Pick<Complaint, 'reach' | 'representative'>): StillRepresented | null {
  if (representative === undefined) return null;
  const { told: _, ...standing } = representative;
  return { reach, representative: standing };
}
export type StillRepresented = { reach: Reaches; representative: Representation };

const isEnd = ({ type }: Event): boolean => type === 'closed' || type === 'earlier-stands';

/** The complaint that words written after an end have become since, by the id of their command; null where they stayed. */
export function becameOf(events: readonly Event[], text: string): string | null {
  const at = events.findIndex((event) => event.type === 'answered' && event.text === text);
  const later = events.slice(at + 1).find((event) => event.type === 'taken-anew' || isEnd(event));
  const said = events[at];
  if (said === undefined || later?.type !== 'taken-anew' || later.upTo < said.version) return null;
  return events.slice(0, at).some(isEnd) ? later.number : null;
}

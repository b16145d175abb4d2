/** What the platform showed of what a complaint is about, for whoever works on it. */
import { z } from 'zod';
import type { Event, EventOf } from '../../complaint/events.js';
import type { Attachment } from '../attachments.js';

/** All instants in ms. `by` null: at receipt. `answer` null: there is none yet. */
export type LookUpSeen = {
  askedAt: number;
  by: string | null;
  answer: Pick<EventOf<'looked-up'>, 'result' | 'code' | 'at'> | null;
  /** What was shown; null also where this reader may not see it. */
  file: Attachment | null;
  /** Pictures and the like that were shown with it. */
  media: Attachment[];
};

/** Each look-up of what the complaint is about now, with what came of it, the latest first. */
export function lookUpsIn(events: readonly Event[], files: readonly Attachment[]): LookUpSeen[] {
  const answers = events.filter((event) => event.type === 'looked-up');
  const since = events.findLast(({ type }) => type === 'subject-set')?.version ?? 0;
  return events
    .filter((event) => event.type === 'look-up-asked')
    .filter(({ version }) => version > since)
    .map((asked) => {
      const answer = answers.find(({ lookUp }) => lookUp === asked.version) ?? null;
      const file = files.find(({ id }) => id === answer?.attachment) ?? null;
      const media = files.filter(({ id, broughtBy }) => broughtBy === file?.id && id !== file.id);
      return { askedAt: asked.at, by: asked.by ?? null, answer, file, media };
    })
    .toReversed();
}

/** What was shown, field by field as the platform names them, as far as a page has room for it. */
export type Shown = {
  account: string | null;
  fields: { name: string; value: string }[];
  /** How many of the media that came with it could not be kept. */
  missed: number;
};

const MOST_FIELDS = 30;
const MOST_SIGNS = 2_000;

const Kept = z.object({
  account: z.string().nullable(),
  snapshot: z.json(),
  media: z.array(z.object({ missed: z.string().optional() })),
});

/** What a kept file says; null where it is none. */
export function shownIn(text: string): Shown | null {
  const kept = Kept.safeParse(parsed(text)).data;
  if (kept === undefined) return null;
  const { account, snapshot, media } = kept;
  const fields: [string, unknown][] =
    typeof snapshot === 'object' && snapshot !== null ? Object.entries(snapshot) : [['', snapshot]];
  return {
    account,
    missed: media.filter(({ missed }) => missed !== undefined).length,
    fields: fields.slice(0, MOST_FIELDS).map(([name, value]) => ({ name, value: written(value) })),
  };
}

function written(value: unknown): string {
  const signs = [...(typeof value === 'string' ? value : JSON.stringify(value))];
  return signs.length > MOST_SIGNS ? `${signs.slice(0, MOST_SIGNS).join('')}…` : signs.join('');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

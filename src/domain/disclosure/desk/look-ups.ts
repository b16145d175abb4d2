/** What the platform showed of what a complaint is about, for whoever works on it. */
import type { Event, EventOf } from '../../complaint/events.js';
import type { Attachment } from '../attachments.js';

/** All instants in ms. `by` null: at receipt. `answer` null: there is none yet. */
export type LookUpSeen = {
  askedAt: number;
  by: string | null;
  answer: Pick<EventOf<'looked-up'>, 'result' | 'code' | 'at'> | null;
  /** What was shown; null also where this reader may not see it. */
  file: Attachment | null;
};

/** Each look-up with what came of it, the latest first. */
export function lookUpsIn(events: readonly Event[], files: readonly Attachment[]): LookUpSeen[] {
  const answers = events.filter((event) => event.type === 'looked-up');
  return events
    .filter((event) => event.type === 'look-up-asked')
    .map((asked) => {
      const answer = answers.find(({ lookUp }) => lookUp === asked.version) ?? null;
      const file = files.find(({ id }) => id === answer?.attachment) ?? null;
      return { askedAt: asked.at, by: asked.by ?? null, answer, file };
    })
    .toReversed();
}

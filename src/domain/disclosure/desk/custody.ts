/** What has become of a file since it came: who brought it, was shown it, released it, took it out of sight. */
import { WITHHELD_FOR } from '../../complaint/course/withheld.js';
import type { Event } from '../../complaint/events.js';
import type { Attachment } from '../attachments.js';

/** What the access log says that somebody was shown. */
export const accessKinds = ['texts', 'file', 'bundle', 'search', 'figures'] as const;
export type AccessKind = (typeof accessKinds)[number];

/** `by` null: it came with the submission, or the system did it. */
export type CustodyStep = {
  what: 'brought' | 'shown' | 'released' | 'withdrawn' | 'withheld';
  by: string | null;
  /** In ms. */
  at: number;
};

/** Every step, the first first; `events` are those of its case, `views` who was shown it. */
export function custodyOf(
  { id, broughtBy, caller, storedAt }: Attachment,
  events: readonly Event[],
  views: readonly { by: string; at: number }[],
): CustodyStep[] {
  const decided = events.flatMap((event): CustodyStep[] => {
    const { at } = event;
    if (event.type === 'text-released' && event.text === broughtBy)
      return [{ what: 'released', by: event.by, at }];
    if (event.type === 'evidence-withdrawn' && event.attachment === id)
      return [{ what: 'withdrawn', by: event.by, at }];
    if (event.type === 'danger-marked' && event.kind === WITHHELD_FOR)
      return [{ what: 'withheld', by: event.by ?? null, at }];
    return [];
  });
  const shown = views.map(({ by, at }): CustodyStep => ({ what: 'shown', by, at }));
  return [
    { what: 'brought', by: caller, at: storedAt },
    ...[...decided, ...shown].toSorted((a, b) => a.at - b.at),
  ];
}

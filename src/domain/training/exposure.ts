/** Exposure (process row P21): how many disturbing cases somebody is given or shown in a day, so that nobody bears too many. */
import { daysBefore } from '../clocks/zone.js';
import type { Complaint } from '../complaint/state.js';
import { isSensitive } from '../disclosure/attachments.js';
import { leadsOrLooksOn, type Viewer } from '../people/visibility.js';
import type { WrittenTo } from '../people/told/posts.js';
import type { ExposureLimit } from '../policy/exposure.js';
import type { TeamId } from '../vocabulary.js';

/** The limit of a person's day: from `from` until just before `until` (ms). */
export type DayLimit = { most: number; from: number; until: number };

/** The limit in force at an instant (ms); null where there is none. */
export const dayLimit = ({ mostADay, zone }: ExposureLimit, now: number): DayLimit | null =>
  mostADay === null
    ? null
    : { most: mostADay, from: daysBefore(now, 0, zone), until: daysBefore(now, -1, zone) };

/** Whether another disturbing case is too much for the day; `had` are those somebody was given or shown in it. */
export const isTooMuch = (
  had: ReadonlySet<string>,
  { most }: Pick<DayLimit, 'most'>,
  number: string,
): boolean => had.size >= most && !had.has(number);

type Opened = { state: Pick<Complaint, 'danger' | 'team'>; writtenTo: readonly WrittenTo[] };

/**
 * What opening a case asks of the limit: nothing of what disturbs nobody; whoever leads, supervises, looks on or was
 * written to for a post is counted and never kept out, since danger waits for nobody's day.
 */
export const askedOfOpening = (
  { caller }: Viewer,
  { state, writtenTo }: Opened,
): 'nothing' | 'counted' | 'limited' => {
  if (!isSensitive(state) || caller.kind === 'client') return 'nothing';
  const isFree = leadsOrLooksOn(caller, state.team) || writtenTo.some(({ person }) => person === caller.id);
  return isFree ? 'counted' : 'limited';
};

/** Whether a case of a list is closed to them until their day is over. */
export const restsToday = (
  { caller }: Viewer,
  { number, danger, team }: { number: string; danger: boolean; team: TeamId },
  { day, had }: { day: DayLimit; had: ReadonlySet<string> },
): boolean => isSensitive({ danger }) && !leadsOrLooksOn(caller, team) && isTooMuch(had, day, number);

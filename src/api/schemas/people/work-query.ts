/** Which work is asked for, by the API and by the page. */
import { z } from 'zod';
import type { WorkAsked } from '../../../cases/desk/read-work.js';
import { Category, Channel, TeamId } from '../../../domain/vocabulary.js';
import { askedIn, cursorOf, inPages, Placed } from '../lists/cursor.js';
import { YesOrNo } from '../lists/yes-or-no.js';
import { WorkKind } from './work.js';

export const workCursor = cursorOf(
  z.tuple([z.boolean(), z.boolean(), Placed.instant.nullable(), Placed.number, WorkKind, Placed.version]),
);

export const WorkQuery = z.strictObject({
  mine: YesOrNo.default(true).meta({
    description: 'What waits for you; `false`: for anybody, of the complaints that you may see.',
  }),
  person: z.string().max(128).exactOptional().meta({ description: 'Whose it is, by their id.' }),
  kind: WorkKind.exactOptional().meta({ description: 'Of this kind alone; counts are of all kinds.' }),
  team: TeamId.exactOptional(),
  category: Category.exactOptional(),
  channel: Channel.exactOptional(),
  danger: YesOrNo.exactOptional(),
  trustedFlagger: YesOrNo.exactOptional(),
  overdue: YesOrNo.exactOptional(),
  paused: YesOrNo.exactOptional(),
  unread: YesOrNo.exactOptional(),
  ...inPages(workCursor, { most: 100, usual: 50 }),
});

export function workAsked({ cursor, limit, ...filters }: z.infer<typeof WorkQuery>): WorkAsked {
  return { ...filters, ...askedIn(workCursor, { limit, ...(cursor && { cursor }) }) };
}

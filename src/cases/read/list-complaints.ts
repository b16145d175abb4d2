import { list, type Listed, type ListFilter, type Place } from '../../db/lists/lists.js';
import type { Page } from '../../db/lists/page.js';
import { listedFor } from '../../domain/disclosure/keyed.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { KeyedCtx } from '../context.js';
import { mayRead, needStaff } from '../principal.js';

/** A page of the complaints that are there for the caller; `me` as owner is the caller. */
export async function listComplaints(
  { db, who }: KeyedCtx,
  { owner, ...filter }: Omit<ListFilter, 'visible'>,
): Promise<Page<Listed, Place>> {
  const visible = visibilityOf(mayRead(who));
  if (filter.unread !== undefined || filter.approver !== undefined) needStaff(who);
  const owned = owner === undefined ? {} : { owner: owner === 'me' ? who.caller.id : owner };
  const page = await list(db, { ...filter, ...owned, visible }, who.at);
  return { ...page, items: page.items.map((item) => listedFor(who.caller, item)) };
}

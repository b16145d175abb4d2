import { list, type ListFilter, type Page } from '../../db/lists/lists.js';
import { listedFor } from '../../domain/disclosure/keyed.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { KeyedCtx } from '../context.js';
import { mayRead, needStaff } from '../principal.js';

/** A page of the complaints that are there for the caller; `me` as owner is the caller. */
export async function listComplaints(
  { db, who }: KeyedCtx,
  { owner, ...filter }: Omit<ListFilter, 'visible'>,
): Promise<Page> {
  const visible = visibilityOf(mayRead(who));
  if (filter.unread !== undefined) needStaff(who);
  const owned = owner === undefined ? {} : { owner: owner === 'me' ? who.caller.id : owner };
  const page = await list(db, { ...filter, ...owned, visible }, Date.now());
  return { ...page, items: page.items.map((item) => listedFor(who.caller, item)) };
}

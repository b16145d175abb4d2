import { list, type Listed, type ListFilter, type Place } from '../../db/lists/lists.js';
import type { Page } from '../../db/lists/page.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { KeyedCtx } from '../context.js';
import { mayRead } from '../principal.js';

/** A page of the complaints that are there for the caller; `me` as owner is the caller. */
export async function listComplaints(
  { db, who }: KeyedCtx,
  { owner, ...filter }: Omit<ListFilter, 'visible'>,
): Promise<Page<Listed, Place>> {
  const visible = visibilityOf(mayRead(who));
  const owned = owner === undefined ? {} : { owner: owner === 'me' ? who.caller.id : owner };
  return await list(db, { ...filter, ...owned, visible }, who.at);
}

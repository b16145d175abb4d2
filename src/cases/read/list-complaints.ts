import { list, type ListFilter, type Page } from '../../db/lists/lists.js';
import { visibilityOf } from '../../domain/people/visibility.js';
import type { KeyedCtx } from '../context.js';
import { mayRead } from '../principal.js';

/** A page of the complaints that are there for the caller; `me` as owner is the caller. */
export async function listComplaints(
  { db, who }: KeyedCtx,
  { owner, ...filter }: Omit<ListFilter, 'visible'>,
): Promise<Page> {
  const visible = visibilityOf(mayRead(who));
  const owned = owner === undefined ? {} : { owner: owner === 'me' ? who.caller.id : owner };
  return await list(db, { ...filter, ...owned, visible }, Date.now());
}

/** The limits that are in force, and the appeals against them, for those who lead. */
import * as cases from '../../db/complaints/cases.js';
import * as limits from '../../db/people/limits.js';
import type { LimitPlace, LimitRow } from '../../db/people/limits.js';
import type { Asked, Page } from '../../db/lists/page.js';
import { leads, objectionTo } from '../../domain/intake/limits.js';
import { relationsSeen, visibilityOf } from '../../domain/people/visibility.js';
import type { KeyedCtx } from '../context.js';
import { needStaff } from '../principal.js';
import { shownLimit } from './led-case.js';

export type ListedLimit = Omit<ReturnType<typeof shownLimit>, 'why' | 'appeal'> & { mayDecide: boolean };

/** A page of those in force whose complaint the caller leads: appeals first, by when they are due. */
export async function listLimits(
  ctx: KeyedCtx,
  asked: Asked<LimitPlace>,
): Promise<Page<ListedLimit, LimitPlace>> {
  needStaff(ctx.who);
  const { items, next } = await limits.listInForce(ctx.db, { ...asked, visible: visibilityOf(ctx.who) });
  return { items: await led(ctx, items), next };
}

/** The appeals that wait for a decision and that the caller may decide. */
export async function appealsFor(ctx: KeyedCtx): Promise<ListedLimit[]> {
  needStaff(ctx.who);
  const open = await limits.appealed(ctx.db, visibilityOf(ctx.who));
  return (await led(ctx, open)).filter(({ mayDecide }) => mayDecide);
}

async function led({ db, who }: KeyedCtx, found: readonly LimitRow[]): Promise<ListedLimit[]> {
  const of = await Promise.all(found.map(async ({ number }) => await cases.find(db, number)));
  return found.flatMap((limit, n) => {
    const relations = of[n] ? relationsSeen(who, of[n]) : null;
    if (relations === null || !leads(relations)) return [];
    const { why: _why, appeal: _appeal, ...shown } = shownLimit(limit, who.at);
    return [{ ...shown, mayDecide: objectionTo('keep-limit', limit, who.caller.id, who.at) === null }];
  });
}

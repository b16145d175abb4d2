/** The page of whoever was warned or limited: why, until when, and an appeal. */
import { readClock } from '../../db/clock.js';
import * as cases from '../../db/complaints/cases.js';
import * as acts from '../../db/people/acts.js';
import * as limits from '../../db/people/limits.js';
import { limitTold, type LimitShown } from '../../domain/disclosure/limits.js';
import { mayAppeal } from '../../domain/intake/limits.js';
import type { Locale } from '../../domain/vocabulary.js';
import { limitOf } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';
import { tellOthers } from './tell.js';

type PageCtx = Pick<Ctx, 'db' | 'config' | 'wake'>;

/** What the page shows, and the language it is written to in. */
export async function readLimit(
  { db, config }: Pick<PageCtx, 'db' | 'config'>,
  token: string,
): Promise<LimitShown & { locale: Locale }> {
  const id = limitOf(config.secret, token);
  const limit = id === null ? null : await limits.find(db, id);
  const found = limit && (await cases.find(db, limit.number));
  if (limit === null || found === null) throw notFound();
  return { ...limitTold(limit, found.now), locale: found.contact.locale };
}

/** Takes an appeal once, for somebody who had no part in it; false where there is nothing to appeal against any more. */
export async function appealLimit(
  { db, config, wake }: PageCtx,
  token: string,
  text: string,
): Promise<boolean> {
  const id = limitOf(config.secret, token);
  if (id === null) throw notFound();
  const now = await readClock(db);
  const taken = await db.transaction(async (tx) => {
    const act = { by: 'complainant', act: 'appeal-limit' as const, about: id };
    await acts.takeTurn(tx);
    const limit = await limits.lock(tx, id);
    const found = limit && (await cases.find(tx, limit.number));
    if (limit === null || found === null) throw notFound();
    if (!mayAppeal(limit, now)) return false;
    const appealDueAt = now + found.policy.conduct.appeal;
    await limits.change(tx, id, { appealedAt: now, appealDueAt, appeal: text });
    await acts.insert(tx, { ...act, before: { standing: 'limited' }, after: { standing: 'appealed' } });
    await tellOthers(tx, { found, limit, now });
    return true;
  });
  if (taken) wake();
  return taken;
}

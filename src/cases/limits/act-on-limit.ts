import type { Db } from '../../db/client.js';
import * as limits from '../../db/people/limits.js';
import type { LimitRow } from '../../db/people/limits.js';
import { DAY_MS } from '../../domain/clocks/zone.js';
import { limitObjections, objectionTo, standingOf, type LimitAct } from '../../domain/intake/limits.js';
import { isoOrNull } from '../../domain/complaint/summary.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { Ctx, WriteCtx } from '../context.js';
import { forgetLimits } from '../doors/limits-in-force.js';
import { fail, notFound } from '../failure.js';
import { ledCase, shownLimit } from './led-case.js';
import { tellComplainant } from './tell.js';

/** What is done with it, why in words for the complainant, and of a limit for how many days. */
export type ActOnLimit =
  | { act: 'limit'; id: string; why: string; days: number }
  | { act: Exclude<LimitAct, 'limit'>; id: string; why: string };

/** Limits whoever was warned to one complaint a day, lifts that, or keeps it on an appeal; they are told why. */
export async function actOnLimit(ctx: WriteCtx & Pick<Ctx, 'wake'>, given: ActOnLimit): Promise<unknown> {
  const { act, id } = given;
  const answer = await actOnce(
    ctx,
    async (who, db) => ledCase(db, who, (await needed(db, id)).number),
    async (tx, who) => {
      const before = await limits.lock(tx, id);
      if (before === null) throw notFound();
      const found = await ledCase(tx, who, before.number);
      const { caller, at: now } = who;
      const objection = objectionTo(act, before, caller.id, now);
      if (objection !== null) throw fail('conflict', { detail: limitObjections[objection] });
      const { limitDays } = found.policy.conduct;
      if (given.act === 'limit' && given.days > limitDays)
        throw fail('invalid', { errors: [{ path: '/days', message: `must be at most ${limitDays}` }] });
      await limits.change(tx, id, changeBy(given, caller.id, now));
      const limit = await needed(tx, id);
      const facts = (of: LimitRow) => ({ standing: standingOf(of, now), until: isoOrNull(of.until) });
      await recordAct(tx, who, { act, about: id, before: facts(before), after: facts(limit) });
      await tellComplainant(tx, { found, limit, now }, act);
      return { answer: shownLimit(limit, now) };
    },
  );
  forgetLimits(ctx.db);
  ctx.wake();
  return answer;
}

async function needed(db: Db, id: string): Promise<LimitRow> {
  const found = await limits.find(db, id);
  if (found === null) throw notFound();
  return found;
}

function changeBy(given: ActOnLimit, by: string, now: number): Partial<LimitRow> {
  switch (given.act) {
    case 'limit':
      return { limitedAt: now, limitedBy: by, reason: given.why, until: now + given.days * DAY_MS };
    case 'lift-limit':
      return { liftedAt: now, liftedWhy: given.why };
    case 'keep-limit':
      return { keptAt: now, keptWhy: given.why };
  }
}

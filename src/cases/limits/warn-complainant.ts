import * as limits from '../../db/people/limits.js';
import { isNobody, limitObjections, provenOf, stands } from '../../domain/intake/limits.js';
import { uuidv7 } from '../../ids/uuid.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { Ctx, WriteCtx } from '../context.js';
import { fail } from '../failure.js';
import { ledCase, shownLimit } from './led-case.js';
import { tellComplainant } from './tell.js';

/** Warns whoever made the complaint that few may be taken from them, and tells them why. */
export async function warnComplainant(
  ctx: WriteCtx & Pick<Ctx, 'wake'>,
  { number, why }: { number: string; why: string },
): Promise<unknown> {
  const answer = await actOnce(
    ctx,
    (who, db) => ledCase(db, who, number),
    async (tx, who) => {
      const found = await ledCase(tx, who, number);
      const now = who.at;
      const person = provenOf(found.state, found.contact);
      if (isNobody(person)) throw fail('conflict', { detail: limitObjections['nobody-proven'] });
      const before = await limits.ofPerson(tx, person);
      if (before.some((one) => stands(one, now)))
        throw fail('conflict', { detail: limitObjections['warned-already'] });
      const id = uuidv7(now);
      const warned = { id, ...person, warnedAt: now, warnedBy: who.caller.id, warning: why };
      const warnedUntil = now + found.policy.conduct.warningHolds;
      await limits.insert(tx, { ...warned, warnedUntil, number: found.state.number });
      const after = { number: found.state.number, standing: 'warned' };
      await recordAct(tx, who, { act: 'warn-complainant', about: id, before: null, after });
      const limit = await limits.find(tx, id);
      if (limit === null) throw new Error('The warning was not written down.');
      await tellComplainant(tx, { found, limit, now }, 'warned');
      return { answer: shownLimit(limit, now) };
    },
  );
  ctx.wake();
  return answer;
}

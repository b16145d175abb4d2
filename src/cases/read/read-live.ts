import { summary, type Summary } from '../../domain/complaint/summary.js';
import { askRun } from '../../runs/ask.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { fail } from '../failure.js';
import { numberForStaff } from '../find-case.js';

/** A run that is not cached has to be replayed by a worker first. */
const ANSWER_WITHIN_MS = 5_000;

/** The complaint as its run holds it; for staff. */
export async function readLive(ctx: KeyedCtx & Pick<Ctx, 'temporal'>, typed: string): Promise<Summary> {
  const number = await numberForStaff(ctx, ctx.who, typed);
  const { status, state } = await askRun(ctx.temporal, number, ANSWER_WITHIN_MS);
  if (state !== null) return summary(state);
  if (status === 'MISSING')
    throw fail('no-run', {
      detail:
        'It has no run at present: a closed one needs none, and one that was lost starts again within a minute.',
    });
  throw fail('unavailable', {}, 5);
}

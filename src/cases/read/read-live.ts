import { ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import type { Complaint } from '../../domain/complaint/state.js';
import { summary, type Summary } from '../../domain/complaint/summary.js';
import { isTemporalDown } from '../../runs/temporal-down.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { fail } from '../failure.js';
import { numberForStaff } from '../find-case.js';

const QUERY_PATIENCE_MS = 5_000;

/** The complaint as its run holds it; for staff. */
export async function readLive(ctx: KeyedCtx & Pick<Ctx, 'temporal'>, typed: string): Promise<Summary> {
  const { temporal } = ctx;
  const handle = temporal.workflow.getHandle(await numberForStaff(ctx, ctx.who, typed));
  try {
    const query = () => handle.query<Complaint>('state');
    return summary(await temporal.withDeadline(Date.now() + QUERY_PATIENCE_MS, query));
  } catch (error) {
    if (error instanceof WorkflowNotFoundError)
      throw fail('no-run', { detail: 'There is no run at present.' });
    if (error instanceof ServiceError && !isTemporalDown(error)) throw fail('unavailable', {}, 5);
    throw error;
  }
}

import * as openings from '../../db/people/openings.js';
import type { KeyedCtx } from '../context.js';
import { numberOf } from '../find-case.js';

/** The caller goes on to something else: the case no longer counts as open at their desk. */
export async function leaveCase({ db, who }: KeyedCtx, typed: string): Promise<void> {
  await openings.leave(db, numberOf(typed), who.caller.id);
}

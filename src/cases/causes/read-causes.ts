import { allCauses } from '../../db/facts/causes.js';
import type { Cause } from '../../domain/causes/causes.js';
import { seenOf } from '../acts/seen.js';
import type { KeyedCtx } from '../context.js';
import { needAdmin, needStaff } from '../principal.js';

/** Why things went wrong: the whole list, with what is retired or merged. */
export async function readCauses({ db, who }: KeyedCtx): Promise<Cause[]> {
  needStaff(who);
  return await allCauses(db);
}

/** `seen`: what a form says that it showed. */
export type CauseInPlace = Cause & { seen: string };

/** The same for administrators. */
export async function readCausesInPlace({ db, who }: KeyedCtx): Promise<CauseInPlace[]> {
  needAdmin(who);
  return (await allCauses(db)).map((cause) => ({ ...cause, seen: seenOf(cause) }));
}

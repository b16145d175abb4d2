import { revoke } from '../../db/people/keys.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAdmin } from '../principal.js';

/** Ends an API key at once. */
export async function revokeKey({ who, once }: WriteCtx, id: string): Promise<unknown> {
  needAdmin(who);
  return await once(async (tx) => {
    if (!(await revoke(tx, id))) throw notFound();
    return { answer: { id } };
  });
}

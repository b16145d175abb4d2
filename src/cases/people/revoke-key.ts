import { revoke } from '../../db/people/keys.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAdministratorLeft } from '../acts/administrator-left.js';
import { recordAct } from '../acts/record-act.js';
import { needAdmin } from '../principal.js';

/** Ends an API key at once. */
export async function revokeKey({ who, once }: WriteCtx, id: string): Promise<unknown> {
  needAdmin(who);
  return await once(async (tx) => {
    const revoked = await revoke(tx, id);
    if (revoked === null) throw notFound();
    await recordAct(tx, who, { act: 'revoke-key', about: id, before: revoked, after: null });
    await needAdministratorLeft(tx);
    return { answer: { id } };
  });
}

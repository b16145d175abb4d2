import { revoke } from '../../db/people/keys.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { actOnce } from '../acts/act-once.js';
import { needAdministratorLeft } from '../acts/administrator-left.js';
import { recordAct } from '../acts/record-act.js';
import { needAdmin } from '../principal.js';

/** Ends an API key at once. */
export const revokeKey = (ctx: WriteCtx, id: string): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const revoked = await revoke(tx, id);
    if (revoked === null) throw notFound();
    await recordAct(tx, who, { act: 'revoke-key', about: id, before: revoked, after: null });
    await needAdministratorLeft(tx);
    return { answer: { id } };
  });

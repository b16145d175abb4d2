/** The page of whom somebody speaks for: they are told so, and may end it. */
import * as cases from '../../db/complaints/cases.js';
import type { Case } from '../../db/complaints/cases.js';
import { ruleOf } from '../../domain/commands/index.js';
import { forRepresented, type Represented } from '../../domain/disclosure/representing/represented.js';
import { callerOfRepresented, REPRESENTED } from '../../domain/people/relations.js';
import { representedIn, trackingToken, trackingUrl } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';
import { notFound, refused } from '../failure.js';
import { answerCommand } from '../work/answer-command.js';
import { withinBounds } from '../work/party-bounds.js';

type ReadCtx = Pick<Ctx, 'config' | 'db'>;
/** `pageUrl`: the complainant's page, once it is in their own hands. */
export type RepresentedSeen = Represented & { pageUrl: string | null };

/** What they may see, by the token of their link. */
export async function readRepresented(ctx: ReadCtx, token: string): Promise<RepresentedSeen> {
  return (await seenBy(ctx, token)).seen;
}

async function seenBy(
  { config, db }: ReadCtx,
  token: string,
): Promise<{ found: Case; seen: RepresentedSeen }> {
  const number = representedIn(config.secret, token);
  const found = number === null ? null : await cases.find(db, number);
  const seen = found && forRepresented(found.state);
  if (found === null || seen === null) throw notFound();
  const { secret, http } = config;
  const pageUrl =
    seen.state === 'ended' ? trackingUrl(http.publicUrl, trackingToken(secret, found.state)) : null;
  return { found, seen: { ...seen, pageUrl } };
}

/** Ends it; then the complaint is theirs alone. */
export async function endRepresentation(
  ctx: Pick<Ctx, 'config' | 'db' | 'temporal' | 'logger' | 'store' | 'metrics'>,
  token: string,
  idempotencyKey: string,
): Promise<RepresentedSeen> {
  const { found } = await seenBy(ctx, token);
  const caller = callerOfRepresented(found.state.number);
  const name = 'end-representation';
  const answered = await withinBounds(ctx, { side: caller, room: name, caller, idempotencyKey }, () =>
    answerCommand(ctx, {
      ...{ rule: ruleOf(name), found, caller, idempotencyKey },
      body: { payload: {}, texts: {}, attachments: [], expectedVersion: null },
      actor: { id: REPRESENTED, relations: [REPRESENTED] },
      mention: () => 'barred',
    }),
  );
  if ('refused' in answered) throw refused({ refused: answered.refused });
  return await readRepresented(ctx, token);
}

/** The door behind a letter to an unproven address: with the number of the complaint it is proven, or it is given up. */
import * as cases from '../../db/complaints/cases.js';
import type { Case } from '../../db/complaints/cases.js';
import * as proofs from '../../db/messages/outgoing/proofs.js';
import { NUMBER_TRIES } from '../../domain/commands/contact/confirm-contact.js';
import { ruleOf } from '../../domain/commands/index.js';
import { maskedEmail, maskedPhone } from '../../domain/disclosure/mask.js';
import { parseComplaintNumber } from '../../domain/intake/number.js';
import type { Locale, Transport } from '../../domain/vocabulary.js';
import { addressToken, tokenHash, trackingToken, trackingUrl } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';
import { notFound } from '../failure.js';
import { answerCommand } from '../work/answer-command.js';
import { withinBounds } from '../work/party-bounds.js';

/** What the page shows: nothing but the address, masked, and the language it is written to in. */
export type Asked = { transport: Transport; contact: string; locale: Locale };
export type Tried =
  | { kind: 'confirmed'; url: string }
  | { kind: 'refused' }
  | { kind: 'ended' }
  | { kind: 'wrong' };

type Deps = Pick<Ctx, 'config' | 'db' | 'store' | 'temporal' | 'logger' | 'metrics'>;
type Offered = { found: Case; hash: string; transport: Transport; contact: string };

/** What is asked under this token; null where the link is no longer of use. */
export async function askedAt(ctx: Pick<Ctx, 'config' | 'db'>, token: string): Promise<Asked | null> {
  const offered = await offeredBy(ctx, token);
  return offered && { ...offered, locale: offered.found.contact.locale };
}

/** Confirms the address where the number typed is the complaint's; five wrong ones end the link. */
export async function proveAddress(
  ctx: Deps,
  token: string,
  { number, idempotencyKey }: { number: string; idempotencyKey: string },
): Promise<Tried> {
  const offered = await offeredBy(ctx, token);
  if (offered === null || !(await proofs.takeTry(ctx.db, offered.hash, NUMBER_TRIES)))
    return { kind: 'ended' };
  const { state } = offered.found;
  if (parseComplaintNumber(number) !== state.number) return { kind: 'wrong' };
  await proofs.giveTryBack(ctx.db, offered.hash);
  if (!(await give(ctx, offered, 'confirm-contact', idempotencyKey))) return { kind: 'ended' };
  const { secret, http } = ctx.config;
  return { kind: 'confirmed', url: trackingUrl(http.publicUrl, trackingToken(secret, state)) };
}

/** Closes the address: whoever reads there says that the complaint is not theirs. */
export async function disownAddress(ctx: Deps, token: string, idempotencyKey: string): Promise<Tried> {
  const offered = await offeredBy(ctx, token);
  const done = offered !== null && (await give(ctx, offered, 'refuse-contact', idempotencyKey));
  return { kind: done ? 'refused' : 'ended' };
}

/** Only the present address of a complaint, while nobody has proven it. */
async function offeredBy({ config, db }: Pick<Ctx, 'config' | 'db'>, token: string): Promise<Offered | null> {
  const hash = tokenHash(token);
  const proof = await proofs.find(db, hash);
  if (proof === null) throw notFound();
  const { number, transport, tries } = proof;
  const found = await cases.find(db, number);
  const address = transport === 'email' ? found?.contact.email : found?.contact.phone;
  if (found === null || address == null || found.state.reach[transport] !== 'unconfirmed') return null;
  if (tries >= NUMBER_TRIES || token !== addressToken(config.secret, number, transport, address)) return null;
  const contact = transport === 'email' ? maskedEmail(address) : maskedPhone(address);
  return { found, hash, transport, contact };
}

async function give(
  ctx: Deps,
  { found, transport }: Offered,
  name: 'confirm-contact' | 'refuse-contact',
  idempotencyKey: string,
): Promise<boolean> {
  const caller = `addressee/${transport}/${found.state.number}`;
  const answered = await withinBounds(ctx, { side: caller, room: name, caller, idempotencyKey }, () =>
    answerCommand(ctx, {
      ...{ rule: ruleOf(name), found, caller, idempotencyKey },
      body: { payload: { transport }, texts: {}, attachments: [], expectedVersion: null },
      actor: { id: 'addressee', relations: ['addressee'] },
      mention: () => 'barred',
    }),
  );
  return !('refused' in answered);
}

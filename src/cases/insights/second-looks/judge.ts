/** What somebody comes to at a second look, and what a lead makes of a disagreement. */
import * as cases from '../../../db/complaints/cases.js';
import * as stored from '../../../db/insights/second-looks/second-looks.js';
import { ruleOf } from '../../../domain/commands/index.js';
import {
  standingOf,
  type SecondVerdict,
  type Settled,
} from '../../../domain/insights/second-look/second-look.js';
import type { Ctx, KeyedCtx } from '../../context.js';
import { fail, notFound } from '../../failure.js';
import { needSeen } from '../../find-case.js';
import { needStaff } from '../../principal.js';
import { giveCommand } from '../../work/give-command.js';

/** Keeps the caller's judgement of a case that was given them; they said it blind, so it stays. */
export async function judgeLook(
  { db, who }: KeyedCtx,
  { verdict, reason, ...place }: stored.Place & { verdict: SecondVerdict; reason: string },
): Promise<void> {
  const { id } = needStaff(who);
  const look = await stored.find(db, place);
  if (look === null || look.person !== id) throw notFound();
  needSeen(who, await cases.find(db, place.number));
  if (!(await stored.judge(db, place, { person: id, verdict, reason })))
    throw fail('conflict', { detail: 'It has been judged already.' });
}

/** A disagreement that waits for the caller: they lead its team, and had no part in the decision. */
export async function readDisagreement({ db, who }: KeyedCtx, place: stored.Place): Promise<stored.Look> {
  const { id } = needStaff(who);
  const look = await stored.find(db, place);
  const { found, relations } = needSeen(who, look && (await cases.find(db, place.number)));
  if (look === null || !relations.some((one) => one === 'lead' || one === 'supervisor')) throw notFound();
  if (found.state.parts.some(({ person, round }) => person === id && round === place.round))
    throw fail('not-allowed', { detail: 'Whoever had a part in the decision does not settle it.' });
  if (standingOf(look) !== 'disagreed')
    throw fail('conflict', { detail: 'There is no disagreement that waits for a lead.' });
  return look;
}

type Settling = stored.Place & { as: Settled; why: string; idempotencyKey: string };
type SettleCtx = KeyedCtx & Pick<Ctx, 'config' | 'store' | 'temporal' | 'logger' | 'metrics'>;

/** Has the case reopened, by the command of that name, or keeps why it is not. */
export async function settleLook(
  ctx: SettleCtx,
  { as, why, idempotencyKey, ...place }: Settling,
): Promise<void> {
  await readDisagreement(ctx, place);
  if (as === 'reopened') {
    const body = { payload: {}, texts: { reason: why }, attachments: [], expectedVersion: null };
    await giveCommand(ctx, { rule: ruleOf('reopen'), number: place.number, body, idempotencyKey });
  }
  if (!(await stored.settle(ctx.db, place, { by: ctx.who.caller.id, as, why })))
    throw fail('conflict', { detail: 'Somebody else has settled it meanwhile.' });
}

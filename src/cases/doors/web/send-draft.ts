/** Files what was answered in the web form (process row P1), once, however often it is sent. */
import * as drafts from '../../../db/complaints/drafts.js';
import * as files from '../../../db/evidence/files.js';
import * as allowances from '../../../db/messages/allowances.js';
import { isAnswered, type Answered } from '../../../domain/intake/web/answers.js';
import { filingOf } from '../../../domain/intake/web/filing.js';
import { keyedHash } from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';
import { unlessLimited } from '../limits-in-force.js';
import { register } from '../register.js';
import { callerOfDraft, type OpenDraft } from './draft.js';

type WebCtx = Pick<Ctx, 'db' | 'config' | 'policy' | 'wake'>;

/** Why it was not filed: something is to be answered still, it came as programs send it, or too often. */
export type NotSent =
  | 'unanswered'
  | 'filled-by-program'
  | 'too-soon'
  | 'network-spent'
  | 'address-spent'
  | 'limit-spent'
  | 'files-gone';

/** Anybody, of whom nothing is known. */
const ANYBODY = { kind: 'client', id: 'web', scopes: [] } as const;

export type Sending = {
  /** Read a moment ago. */
  draft: OpenDraft;
  /** What was typed where people see no field. */
  trap: string;
  network: string;
};

/** The number, or why it was not filed; nothing that was answered is lost then. */
export async function sendDraft(
  ctx: WebCtx,
  { draft, trap, network }: Sending,
): Promise<{ number: string } | { refused: NotSent }> {
  const { id, answers, startedAt, number, now } = draft;
  if (number !== null) return { number };
  if (!isAnswered(answers)) return { refused: 'unanswered' };
  if (trap !== '') return { refused: 'filled-by-program' };
  if (now - startedAt < ctx.policy.document.web.notBefore) return { refused: 'too-soon' };
  const spent = await spentBy(ctx, answers, network);
  if (spent !== null) return { refused: spent };
  const kept = await files.findOf(ctx.db, callerOfDraft(draft), answers.files);
  if (kept.length < answers.files.length) return { refused: 'files-gone' };
  const result = await unlessLimited(
    register(ctx, {
      ...{ filer: ANYBODY, uploader: callerOfDraft(draft), filedWith: null, now },
      filed: { ...filingOf(answers), attachments: answers.files },
      idempotencyKey: callerOfDraft(draft),
    }),
  );
  if (result === null) return { refused: 'limit-spent' };
  if (result.number === null) throw new Error('A form that was sent without its complaint');
  await drafts.sent(ctx.db, id, result.number);
  return { number: result.number };
}

/** What has been sent too often: from its network in an hour, or with its addresses in a day. */
async function spentBy(
  { db, config, policy: { document } }: WebCtx,
  { contact: { email, phone } }: Answered,
  network: string,
): Promise<NotSent | null> {
  const { anHourOfNetwork, aDayOfAddress } = document.web;
  const named = (of: string): string => `web/${keyedHash(config.secret, 'web-form', of)}`;
  const ofNetwork = { key: named(network), most: anHourOfNetwork, withinMs: HOUR_MS };
  if ((await allowances.take(db, ofNetwork)) !== null) return 'network-spent';
  const addresses = [email?.toLowerCase(), phone].filter((one) => typeof one === 'string');
  const ofAddresses = addresses.map((address) => allowances.aDay(named(address), aDayOfAddress));
  if (ofAddresses.length === 0) return null;
  return (await allowances.take(db, ...ofAddresses)) === null ? null : 'address-spent';
}

const HOUR_MS = 3_600_000;

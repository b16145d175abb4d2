import * as cases from '../../../db/complaints/cases.js';
import { entries } from '../../../db/complaints/journal.js';
import { ofCase } from '../../../db/evidence/attachments.js';
import { erasureOf, type PurgeReceipt } from '../../../db/keeping/receipts.js';
import { giveBySystem } from '../../../db/messages/commands.js';
import { forComplainant, type Status } from '../../../domain/disclosure/parties/complainant.js';
import type { LimitTold } from '../../../domain/disclosure/limits.js';
import { receiptOnly, type ReceiptOnly } from '../../../domain/disclosure/representing/receipt-only.js';
import { isUnproven } from '../../../domain/intake/reach.js';
import { awaitsProof, isOut } from '../../../domain/complaint/course/telling.js';
import { toldDecision } from '../../../domain/disclosure/statements/decision.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { tokenHash } from '../../../ids/tokens.js';
import type { Ctx } from '../../context.js';
import { notFound } from '../../failure.js';
import { limitOf } from '../../limits/limit-of.js';

/** `limit`: the one in force for them; `erased`: what is left of what was erased at their request. */
type StatusRead = {
  status: Status | ReceiptOnly;
  limit: LimitTold | null;
  erased: Pick<PurgeReceipt, 'at' | 'counts'> | null;
  locale: Locale;
  now: number;
};

/**
 * What the complainant may see, by the token of their link; the language they are written to in, and when (ms) it was
 * read. Whoever has yet to prove that they may speak for somebody else sees the receipt. Where the result waits for a
 * proof that somebody read it, this is one.
 */
export async function readStatus(
  { db, wake, config }: Pick<Ctx, 'db' | 'wake' | 'config'>,
  token: string,
): Promise<StatusRead> {
  const found = await cases.read(db, tokenHash(token), { key: 'tracking' });
  if (found === null) throw notFound();
  const { state } = found;
  const { representative } = state;
  const unproven = representative !== undefined && isUnproven(state) ? representative : null;
  if (unproven === null && awaitsProof(state)) await noteOpened({ db, wake }, found);
  const [facts, limit, erased] = await Promise.all([
    factsOf(db, found),
    unproven === null ? limitOf({ db, config }, found) : null,
    state.erasure === 'done' ? erasureOf(db, state.number) : null,
  ]);
  const status = unproven === null ? forComplainant(facts, found.now) : receiptOnly(facts, unproven.kind);
  return { status, limit, erased, locale: found.contact.locale, now: found.now };
}

/** What the complainant may see of a case that was read. */
export const statusOf = async (db: Ctx['db'], found: cases.CaseRead): Promise<Status> =>
  forComplainant(await factsOf(db, found), found.now);

async function factsOf(db: Ctx['db'], found: cases.CaseRead) {
  const { state } = found;
  const [journal, attachments, told] = await Promise.all([
    entries(db, state.number),
    ofCase(db, state.number),
    isOut(state) ? cases.decisionTold(db, state) : toldDecision(state, null),
  ]);
  return { ...found, events: journal.map(({ data }) => data), attachments, told };
}

/** Once for each version of the case: a page that is opened again says nothing new. */
async function noteOpened(
  { db, wake }: Pick<Ctx, 'db' | 'wake'>,
  { state: { number, version }, now: at }: Pick<cases.Case, 'state' | 'now'>,
): Promise<void> {
  const key = `result-opened/${number}/${version}`;
  await giveBySystem(db, { number, name: 'result-opened', payload: {}, key, at });
  wake();
}

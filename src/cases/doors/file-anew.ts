/** "Something new" (process row P1): what was written after the end of a complaint becomes one of its own. */
import * as cases from '../../db/complaints/cases.js';
import * as contacts from '../../db/complaints/concerned/contacts.js';
import { entries } from '../../db/complaints/journal.js';
import type { Contact } from '../../db/complaints/submissions.js';
import * as attachments from '../../db/evidence/attachments.js';
import * as commands from '../../db/messages/commands.js';
import type { Complaint } from '../../domain/complaint/state.js';
import {
  stillRepresented,
  takenAnew,
  wordsAfterEnd,
  writtenAfterEnd,
} from '../../domain/intake/after-end.js';
import { isWithheld } from '../../domain/complaint/course/withheld.js';
import { missing } from '../../domain/intake/message.js';
import type { LimitTold } from '../../domain/disclosure/limits.js';
import { writtenIn } from '../../domain/disclosure/texts.js';
import type { Locale } from '../../domain/vocabulary.js';
import { tokenHash } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';
import { Failure, notFound, refused } from '../failure.js';
import { caseOfToken } from '../find-case.js';
import { limitOf } from '../limits/limit-of.js';
import { messageIn, PLATFORM, registerMessage } from './direct-message.js';
import { receiptAgain, type Receipt } from './submit.js';

/** Registers it as of the instant at which the first of it came; again it is the same complaint. */
export async function fileAnew(
  ctx: Pick<Ctx, 'db' | 'config' | 'policy' | 'wake'>,
  token: string,
): Promise<Receipt> {
  const { db, policy } = ctx;
  const found = await cases.read(db, tokenHash(token), { key: 'tracking' });
  if (found === null) throw notFound();
  const { number: follows } = found.state;
  const events = (await entries(db, follows)).map(({ data }) => data);
  const written = writtenAfterEnd(found.state, events);
  if (written === null) {
    const before = takenAnew(events);
    if (before === null) throw refused({ refused: 'nothing-written-since' });
    return await receiptAgain(ctx, before.number);
  }
  const { at: now, upTo, texts: ids } = written;
  const most = isWithheld(found.state) ? 0 : policy.document.evidence.atOnce;
  const [contact, first, files] = await Promise.all([
    contacts.of(db, follows),
    commands.find(db, ids[0]),
    attachments.copy(db, { broughtBy: ids, caller: PLATFORM.id, most }),
  ]);
  if (contact === null || contact.conversation === null || contact.accountId === null)
    throw new Error('A conversation that nobody knows');
  const { conversation, accountId: account, locale } = contact;
  const texts = found.texts.filter(({ id, number }) => number === follows && ids.includes(id));
  const words = wordsAfterEnd(found.state, events, texts)?.text ?? '';
  const { result } = await registerMessage(ctx, {
    ...{ idempotencyKey: `anew/${follows}/${ids[0]}`, now, conversation, account, locale, follows },
    ...{ description: words + missing(locale, files.left), attachments: files.copied },
    externalId: messageIn(first?.idempotencyKey),
    writtenAt: writtenIn(texts) ?? now,
    ...representedAs(found.state, contact),
  });
  if (result.number === null) throw new Error('Something new without its complaint');
  await commands.giveBySystem(db, {
    ...{ number: follows, name: 'taken-anew', payload: { number: result.number, upTo } },
    ...{ key: `taken-anew/${follows}/${result.number}`, at: found.now },
  });
  ctx.wake();
  return await receiptAgain(ctx, result.number);
}

/** Whoever speaks for them does so in what is new, at the addresses that are known. */
function representedAs(state: Complaint, contact: Contact) {
  const still = stillRepresented(state);
  if (still === null) return {};
  const { email, phone, representedEmail, representedPhone } = contact;
  const kept = (ways: Record<'email' | 'phone', string | null>) => ({
    ...{ email: ways.email ?? undefined, phone: ways.phone ?? undefined },
  });
  return {
    contact: { verified: false, ...kept({ email, phone }) },
    onBehalfOf: {
      kind: still.representative.kind,
      registered: kept({ email: representedEmail, phone: representedPhone }),
    },
    stillRepresented: still,
  };
}

/** The same for a page: where a limit stands against it, that limit, and from when (ms) on it can be tried again. */
export async function fileAnewOrLimited(
  ctx: Pick<Ctx, 'db' | 'config' | 'policy' | 'wake'>,
  token: string,
): Promise<Receipt | { limit: LimitTold; locale: Locale; nextAt: number; retryAfterS: number | null }> {
  try {
    return await fileAnew(ctx, token);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'complaints-limited') throw error;
    const found = await caseOfToken(ctx, token);
    const limit = await limitOf(ctx, found);
    if (limit === null) throw error;
    const nextAt = Date.parse(error.said.nextAt ?? '');
    return { limit, locale: found.contact.locale, nextAt, retryAfterS: error.retryAfterS };
  }
}

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
import { missing } from '../../domain/intake/message.js';
import { writtenIn } from '../../domain/disclosure/texts.js';
import { tokenHash } from '../../tokens.js';
import type { Ctx } from '../context.js';
import { notFound, refused } from '../failure.js';
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
  const [contact, first, files] = await Promise.all([
    contacts.of(db, follows),
    commands.find(db, ids[0]),
    attachments.copy(db, { broughtBy: ids, caller: PLATFORM.id, most: policy.document.evidence.atOnce }),
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

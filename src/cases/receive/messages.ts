/** Direct messages of the platform (process row P1): each opens a complaint, or joins the one there is. */
import { readClock } from '../../db/clock.js';
import * as conversations from '../../db/complaints/concerned/conversations.js';
import { entries } from '../../db/complaints/journal.js';
import * as commands from '../../db/messages/commands.js';
import { countOf, withholdsFiles } from '../../db/evidence/attachments.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { becameOf } from '../../domain/intake/after-end.js';
import { changed, localeOf, missing, wordsOf, writtenAt } from '../../domain/intake/message.js';
import { callerOf } from '../../domain/people/relations.js';
import type { PlatformEvent } from '../../providers/platform/events.js';
import { providerIdOf } from '../../providers/platform/messages.js';
import type { Ctx } from '../context.js';
import { unlessLimited } from '../doors/limits-in-force.js';
import { keyOf, PLATFORM, registerMessage } from '../doors/direct-message.js';
import { fail } from '../failure.js';
import { remindOfLimit } from '../limits/tell.js';
import { fingerprint } from '../once.js';
import { joinCase } from './join-case.js';
import { fetchMedia, type MediaCtx } from './media.js';

export type MessageEvent = Extract<
  PlatformEvent,
  { type: 'message.received' | 'message.edited' | 'message.deleted' }
>;
type Received = Extract<MessageEvent, { type: 'message.received' }>;
type MessagesCtx = MediaCtx & Pick<Ctx, 'wake'>;

/** A change may come before what it changes; after so long (ms) that does not come any more. */
const COMES_WITHIN_MS = 10 * 60_000;

/** Takes a message, or a change of one, once; false where it was taken before, or says nothing. */
export async function takeMessage(ctx: MessagesCtx, event: MessageEvent): Promise<boolean> {
  if (event.type === 'message.received') return await received(ctx, event);
  const { conversation, message } = event.data;
  const found = await conversations.ofMessage(ctx.db, { conversation, message, key: keyOf(message) });
  if (found === null) {
    if (!(await mayComeAgain(ctx, event))) return false;
    throw fail('unavailable', { detail: 'No message is known by this id yet.' }, 60);
  }
  const to = await wentTo(ctx.db, found, keyOf(message));
  const text = event.type === 'message.edited' ? event.data.text : null;
  const key = text === null ? `deleted/${message}` : `edited/${message}/${fingerprint('', { text })}`;
  const said = { key, text: changed(to.locale, text), files: [], timestamp: event.timestamp };
  return await joinCase(ctx, to, said);
}

/** Where what joined a case under this key has become a complaint of its own: that one; else the case. */
async function wentTo(
  db: Ctx['db'],
  found: conversations.Conversation,
  key: string,
): Promise<conversations.Conversation> {
  const { number } = found;
  const joined = await commands.findByKey(db, callerOf('complainant', number), key);
  if (joined === null) return found;
  const events = (await entries(db, number)).map(({ data }) => data);
  const became = becameOf(events, joined.id);
  return (became === null ? null : await conversations.ofNumber(db, became)) ?? found;
}

async function received(ctx: MessagesCtx, event: Received): Promise<boolean> {
  const given = event.data;
  const { conversation, message, account, echo, subject } = given;
  const words = wordsOf(given);
  if (echo || words === null || (await isKnown(ctx, given))) return false;
  const found = await conversations.latest(ctx.db, { conversation, account });
  const { evidence } = ctx.policy.document;
  const room = found === null ? evidence.atOnce : await roomIn(ctx, found);
  const wait = await mayComeAgain(ctx, event);
  const { files, missed } = await fetchMedia(ctx, given.media, {
    ...{ from: account, caller: PLATFORM.id, room, wait },
  });
  const locale = found?.locale ?? localeOf(words);
  const { timestamp } = event;
  const said = { key: keyOf(message), text: words + missing(locale, missed), files, timestamp, subject };
  if (found !== null) return await joinCase(ctx, found, said);
  const now = await readClock(ctx.db);
  const registering = registerMessage(ctx, {
    ...{ idempotencyKey: `conversation/${conversation}/${account}`, now, conversation, account, locale },
    ...{ subject, description: said.text, externalId: message, attachments: files },
    writtenAt: writtenAt(timestamp, now),
  });
  const result = await unlessLimited(registering);
  if (result === null) {
    await remindOfLimit(ctx, { accountId: account, email: null, phone: null }, now);
    return false;
  }
  if (result.kind === 'registered') return true;
  // Another message of the conversation was first.
  const first = await conversations.latest(ctx.db, { conversation, account });
  return first !== null && first.externalId !== message && (await joinCase(ctx, first, said));
}

/** How many files more its case takes, with one message. */
async function roomIn({ db, policy }: MessagesCtx, { number }: conversations.Conversation): Promise<number> {
  const { atOnce, perCase } = policy.document.evidence;
  if (await withholdsFiles(db, number)) return 0;
  return Math.max(0, Math.min(atOnce, perCase - (await countOf(db, number))));
}

/** Whether the platform still tells it again. */
const mayComeAgain = async ({ db }: MessagesCtx, { timestamp }: MessageEvent): Promise<boolean> =>
  (await readClock(db)) - Date.parse(timestamp) <= COMES_WITHIN_MS;

/** Taken before, or one of our own, told back. */
async function isKnown({ db }: MessagesCtx, { conversation, message }: Received['data']): Promise<boolean> {
  if ((await letters.findByProvider(db, providerIdOf(message))) !== null) return true;
  return (await conversations.ofMessage(db, { conversation, message, key: keyOf(message) })) !== null;
}

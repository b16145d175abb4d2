/** Direct messages of the platform (process row P1): each opens a complaint, or joins the one there is. */
import { readClock } from '../../db/clock.js';
import * as conversations from '../../db/complaints/conversations.js';
import { entries } from '../../db/complaints/journal.js';
import * as commands from '../../db/messages/commands.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as letters from '../../db/messages/letters.js';
import type { Event } from '../../domain/complaint/events.js';
import { priorities } from '../../domain/complaint/priority.js';
import { changed, classUnclaimed, localeOf, wordsOf } from '../../domain/intake/message.js';
import { callerOf } from '../../domain/people/relations.js';
import type { Locale } from '../../domain/vocabulary.js';
import type { PlatformEvent } from '../../providers/platform/events.js';
import { providerIdOf } from '../../providers/platform/messages.js';
import { uuidv7 } from '../../uuid.js';
import type { Ctx } from '../context.js';
import { register } from '../doors/submit.js';
import { fail } from '../failure.js';
import { fingerprint } from '../once.js';

type Of<Type extends PlatformEvent['type']> = Extract<PlatformEvent, { type: Type }>['data'];
export type MessageEvent = Extract<
  PlatformEvent,
  { type: 'message.received' | 'message.edited' | 'message.deleted' }
>;
type MessagesCtx = Pick<Ctx, 'db' | 'config' | 'policy' | 'wake'>;

/** The platform, as whoever files and as the one whose word the account is. */
const PLATFORM = { kind: 'client', id: 'platform', scopes: ['accounts:assert'] } as const;
/** A change may come before what it changes; after so long (ms) that does not come any more. */
const COMES_WITHIN_MS = 10 * 60_000;
/** What somebody wrote does not lapse while nobody could take it. */
const NEVER_MS = 3_650 * 24 * 3_600_000;

/** Takes a message, or a change of one, once; false where it was taken before, or says nothing. */
export async function takeMessage(ctx: MessagesCtx, event: MessageEvent): Promise<boolean> {
  if (event.type === 'message.received') return await received(ctx, event.data);
  const { conversation, message } = event.data;
  const found = await conversations.ofMessage(ctx.db, { conversation, message, key: keyOf(message) });
  if (found === null) {
    if ((await readClock(ctx.db)) - Date.parse(event.timestamp) > COMES_WITHIN_MS) return false;
    throw fail('unavailable', { detail: 'No message is known by this id yet.' }, 60);
  }
  const text = event.type === 'message.edited' ? event.data.text : null;
  const key = text === null ? `deleted/${message}` : `edited/${message}/${fingerprint('', { text })}`;
  return await join(ctx, found, { key, text: changed(found.locale, text) });
}

async function received(ctx: MessagesCtx, given: Of<'message.received'>): Promise<boolean> {
  const { conversation, message, account, echo } = given;
  const text = wordsOf(given);
  if (echo || text === null || (await isOurs(ctx, message))) return false;
  const joined = await joinLatest(ctx, given, text);
  if (joined !== null) return joined;
  const { result } = await register(ctx, {
    ...{ filer: PLATFORM, filedWith: null, idempotencyKey: `conversation/${conversation}/${account}` },
    now: await readClock(ctx.db),
    filed: {
      ...{ channel: 'direct_message', category: classUnclaimed(ctx.policy.document), danger: false },
      ...{ contact: { verified: false }, accountId: account, conversation, locale: localeOf(text) },
      ...{ description: text, externalId: message },
    },
  });
  if (result.kind === 'registered') return true;
  // Another message of the conversation was first.
  return (await joinLatest(ctx, given, text)) ?? false;
}

/** Joins the complaint there is; null where there is none. */
async function joinLatest(
  ctx: MessagesCtx,
  { conversation, account, message }: Of<'message.received'>,
  text: string,
): Promise<boolean | null> {
  const found = await conversations.latest(ctx.db, { conversation, account });
  if (found === null) return null;
  return found.externalId !== message && (await join(ctx, found, { key: keyOf(message), text }));
}

/** One of our own, told back. */
async function isOurs({ db }: MessagesCtx, message: string): Promise<boolean> {
  return (await letters.findByProvider(db, providerIdOf(message))) !== null;
}

/** The key under which a message joins a case, once. */
const keyOf = (message: string): string => `message/${message}`;

/** Has words join the case as the complainant's: an answer where one is open, else an addition, for whoever reads it. */
async function join(
  { db, wake }: MessagesCtx,
  { number, round, locale, closed, at }: conversations.Conversation,
  { key, text }: { key: string; text: string },
): Promise<boolean> {
  const id = uuidv7(at);
  const event = closed ? (await entries(db, number)).find(({ type }) => type === 'acknowledged')?.data : null;
  const stored = await db.transaction(async (tx) => {
    const { kind } = await commands.store(
      tx,
      {
        ...{ id, number, name: 'answer', round, caller: callerOf('complainant', number) },
        ...{ actor: { id: 'complainant', relations: ['complainant'] }, givenWith: null },
        ...{ payload: { from: 'complainant', as: 'opinion' }, expectedVersion: null },
        ...{ idempotencyKey: key, fingerprint: fingerprint(key, { text }), livesForMs: NEVER_MS },
      },
      [{ name: 'text', audience: 'internal', text, held: false }],
    );
    if (kind !== 'stored') return false;
    await deliveries.insert(tx, [deliveries.ofCommand({ number, id }, priorities.people)]);
    if (event) await askWhich(tx, { number, round, locale, event, at });
    return true;
  });
  if (stored) wake();
  return stored;
}

/** Asks once in a round what a message after its end is: it opens nothing again by itself. */
async function askWhich(
  tx: Ctx['db'],
  {
    number,
    round,
    locale,
    event,
    at,
  }: { number: string; round: number; locale: Locale; event: Event; at: number },
): Promise<void> {
  const letter = {
    ...{ number, version: event.version, name: 'opinion-or-appeal' as const, data: event },
    ...{ recipient: 'complainant:message', transport: 'message' as const, locale },
  };
  const id = `${letters.letterId(letter)}/round-${round}`;
  if (await letters.insertNew(tx, { ...letter, id, notBefore: at }))
    await deliveries.insert(tx, [deliveries.ofLetter({ number, id }, priorities.people)]);
}

/** Sends letters: rendered from stored data, each sent once, whatever is retried or killed. */
import { ApplicationFailure } from '@temporalio/activity';
import * as allowances from '../../db/messages/allowances.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import type { Letter } from '../../db/messages/outgoing/letters.js';
import * as mails from '../../db/messages/outgoing/mails.js';
import * as sending from '../../db/messages/outgoing/sending.js';
import type { Material } from '../../db/messages/outgoing/sending.js';
import type { WrittenLetter } from '../../db/schema/messages.js';
import { renderLetter } from '../../letters/render.js';
import type { Outgoing, Sent } from '../../providers/postman.js';
import { holds } from '../../domain/disclosure/statements/together.js';
import { letterPriority, letterRoom } from '../../domain/complaint/priority.js';
import { goesToProven } from '../../domain/disclosure/letters.js';
import { keyedHash } from '../../ids/tokens.js';
import type { ActivityDeps } from '../deps.js';
import type { Activities, LetterResult } from '../../contract/activities.js';
import { factsOf } from './letter-facts.js';

/** Providers forget idempotency keys after 24 h: an hour before that we stop by ourselves. */
const GIVE_UP_AFTER_MS = 23 * 3_600_000;

/** What was called for within it is sent as it is: what has happened since is told in the same breath. */
const HELD_UP_MS = 60_000;

type LettersDeps = Pick<
  ActivityDeps,
  'db' | 'postmen' | 'secret' | 'publicUrl' | 'brand' | 'logger' | 'aDay'
>;

/** What it says is no longer so: it is not sent, and nobody waits for what becomes of it. */
type Outcome = Sent | { kind: 'overtaken' };
type End = Extract<Outcome, { kind: 'sent' | 'final' | 'overtaken' }>;
type Waits = Exclude<Outcome, End>;

const waits = (end: Outcome | undefined): end is Waits => end !== undefined && 'waitMs' in end;

/**
 * Makes the activity `letters`; it fails (and is retried) while all of the letters have to wait. What an attempt of a
 * run that is gone has still in hand is waited for.
 */
export function createLetters(deps: LettersDeps): Activities['letters'] {
  const inHand = new Map<string, Promise<unknown>>();
  const othersOf = (ids: readonly string[]) => ids.flatMap((id) => inHand.get(id) ?? []);
  return async ({ ids }) => {
    for (let busy = othersOf(ids); busy.length > 0; busy = othersOf(ids)) await Promise.allSettled(busy);
    const attempt = attemptAt(deps, ids).finally(() => ids.forEach((id) => inHand.delete(id)));
    ids.forEach((id) => inHand.set(id, attempt));
    return await attempt;
  };
}

async function attemptAt(deps: LettersDeps, ids: readonly string[]): ReturnType<Activities['letters']> {
  const found = await sending.claim(deps.db, ids);
  const tries = found.map((one) => (one.claimed ? deliver(deps, one) : Promise.resolve(sentBefore(one))));
  await Promise.allSettled(tries);
  const ends = await Promise.all(tries);
  const waiting = ends.filter(waits);
  if (waiting.length > 0 && waiting.length === ends.length)
    throw laterFailure(Math.min(...waiting.map(({ waitMs }) => waitMs ?? 0)));
  return {
    results: found.flatMap(({ letter }, n) => (isAwaited(letter, ends[n]) ? resultOf(letter, ends[n]) : [])),
    waiting: found.flatMap(({ letter }, n) => (waits(ends[n]) ? [letter.id] : [])),
  };
}

/** The case is told what became of the complainant's letters, and which of those to others did not reach them. */
const isAwaited = (letter: Letter, end: Outcome | undefined): boolean =>
  letters.isComplainants(letter) || (letters.isToOthers(letter) && end?.kind === 'final');

/** What became of a letter that is no longer to be sent; one that another attempt has in hand waits for that. */
function sentBefore({ letter: { status, failure, providerId, receipts } }: Material): Outcome {
  if (status === 'pending') return { kind: 'not-asked', waitMs: null };
  if (status === 'overtaken') return { kind: status };
  return status === 'failed'
    ? { kind: 'final', code: failure ?? 'refused' }
    : { kind: 'sent', providerId, receipts };
}

/** What has to be tried again, where the provider says so not before `afterMs`. */
export const laterFailure = (afterMs: number): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'letters-wait',
    message: 'A provider asks to try later',
    ...(afterMs > 0 ? { nextRetryDelay: afterMs } : {}),
  });

async function deliver(deps: LettersDeps, material: Material): Promise<Outcome> {
  const { letter, now, state } = material;
  const { id, name, data, transport, firstTriedAt, attempts, notBefore } = letter;
  if (notBefore !== null && notBefore > now) {
    await sending.giveBack(deps.db, id, notTried);
    return { kind: 'not-asked', waitMs: notBefore - now };
  }
  if (firstTriedAt !== null && now - firstTriedAt > GIVE_UP_AFTER_MS) return giveUp(deps, id, 'exhausted');
  // Called for before whoever reads there said that it is not theirs, left, or turned out to be concerned.
  const isComplainants = letters.isComplainants(letter);
  if (isComplainants && state.reach[transport] === 'none') return giveUp(deps, id, 'not-theirs');
  if (material.reader?.active === false || material.reader?.concerned === true)
    return giveUp(deps, id, 'not-theirs');
  // Danger that was marked meanwhile keeps the respondent from being written to at once.
  const isHeldUp = now - data.at > HELD_UP_MS || letters.isToOthers(letter);
  const isOvertaken = isHeldUp && !holds(state, { event: data, name, isComplainants });
  if (isOvertaken && (await letters.markOvertaken(deps.db, id))) return { kind: 'overtaken' };
  const written = await write(deps, material);
  if (written === null) return giveUp(deps, id, 'no-address');
  if ('kind' in written) {
    await sending.giveBack(deps.db, id, notTried);
    return written;
  }
  const outgoing: Outgoing = { id, transport, priority: letterPriority(name, data), ...written };
  const earlier = attempts > 1 && firstTriedAt !== null ? { attemptedAt: new Date(firstTriedAt) } : undefined;
  const sent = await deps.postmen[transport].send(outgoing, earlier);
  if (sent.kind === 'final') return giveUp(deps, id, sent.code);
  if (sent.kind === 'sent') {
    const { providerId, receipts } = sent;
    await sending.markSent(deps.db, { id, providerId, receipts });
  } else if (sent.kind !== 'unknown') {
    const code = sent.kind === 'ours' ? sent.code : null;
    await sending.giveBack(deps.db, id, { code, tried: sent.kind === 'temporary' });
    if (code !== null)
      deps.logger.error(
        { letter: id, transport, code },
        'a provider refuses us: letters wait until that is mended',
      );
  }
  deps.logger.info({ letter: id, result: sent.kind }, 'letter');
  return sent;
}

const notTried = { code: null, tried: false };

/** Gives a letter up; one that was settled meanwhile is looked at again. */
async function giveUp({ db, logger }: LettersDeps, id: string, code: string): Promise<Sent> {
  if (!(await letters.markFailed(db, id, code))) return { kind: 'not-asked', waitMs: null };
  logger.warn({ letter: id, code }, 'letter given up');
  return { kind: 'final', code };
}

/**
 * The letter as it was written, where an earlier attempt may have sent it: a provider takes a repetition only if it is
 * the same. Else it is written anew, so that it names no date that has passed while it waited. Null where it has no
 * address, and later where that, or the case, had its fill for today.
 */
async function write(deps: LettersDeps, material: Material): Promise<WrittenLetter | Waits | null> {
  const { letter, reader, now } = material;
  if (letter.written !== null && letter.attempts > 1) return letter.written;
  const to = addressOf(material);
  if (to === null) return null;
  const counts = reader === null && letter.written?.to !== to.to;
  const waitMs = counts ? await fillOf(deps, material, to.to) : null;
  if (waitMs !== null) return { kind: 'not-asked', waitMs };
  const written = { ...to, ...renderLetter(await factsOf(deps, material, to.to, now), deps.brand) };
  return await sending.keepWritten(deps.db, { id: letter.id, written });
}

/**
 * How long (ms) a side gets no more such letters; null where it may. An address that anybody can name is
 * counted over all complaints, unreadably.
 */
async function fillOf(
  { db, secret, aDay }: LettersDeps,
  { letter, state }: Material,
  to: string,
): Promise<number | null> {
  const room = letterRoom(letter.name, state);
  const ofCase = allowances.aDay(`letters/${letter.number}/${room}`, aDay.lettersOfCase);
  if (letters.isToOthers(letter) || goesToProven(state, letter.data, letter))
    return await allowances.take(db, ofCase);
  const address = keyedHash(secret, 'letters-to', to.toLowerCase());
  const ofAddress = allowances.aDay(`address/${address}/${room}`, aDay.lettersToAddress);
  return await allowances.take(db, ofCase, ofAddress);
}

function addressOf({ letter, contact, reader }: Material): Pick<WrittenLetter, 'to' | 'holderOf'> | null {
  const { subjectType, subjectReference } = contact;
  if (letter.recipient === letters.WITNESS)
    return letter.address === null ? null : { to: letter.address, holderOf: 'account' };
  if (letter.recipient === letters.RESPONDENT)
    return subjectReference === null ? null : { to: subjectReference, holderOf: subjectType ?? '' };
  const { accountId, conversation } = contact;
  if (letter.transport === 'message' && conversation === null)
    return accountId === null ? null : { to: accountId, holderOf: 'account' };
  const { email, phone } = letters.isToRepresented(letter)
    ? { email: contact.representedEmail, phone: contact.representedPhone }
    : (reader ?? contact);
  const to = letter.address ?? { email, sms: phone, message: conversation }[letter.transport];
  return to === null ? null : { to };
}

function resultOf({ id, name, version, transport }: Letter, end: Outcome | undefined): LetterResult[] {
  if (end === undefined || waits(end) || end.kind === 'overtaken') return [];
  const common = { id, letter: name, version, transport };
  if (end.kind === 'sent') return [{ ...common, result: 'sent', receipts: end.receipts }];
  return [{ ...common, result: end.code === 'exhausted' ? 'exhausted' : 'refused', receipts: false }];
}

/** Keeps a letter where /inbox reads it. */
export const keepMail =
  (db: ActivityDeps['db']) =>
  (mail: Outgoing): Promise<void> =>
    mails.store(db, {
      id: mail.id,
      transport: mail.transport,
      recipient: mail.to,
      subject: mail.subject,
      html: mail.transport === 'email' ? mail.html : null,
      text: mail.transport === 'email' ? mail.text : mail.sms,
      sentAt: Date.now(),
    });

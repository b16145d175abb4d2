/** Sends letters: rendered from stored data, each once, whatever is retried or killed. */
import { ApplicationFailure } from '@temporalio/activity';
import * as letters from '../../db/messages/letters.js';
import * as mails from '../../db/messages/mails.js';
import type { Letter, Material } from '../../db/messages/letters.js';
import type { WrittenLetter } from '../../db/schema/messages.js';
import { renderLetter } from '../../letters/render.js';
import type { Outgoing, Sent } from '../../providers/postman.js';
import { letterPriority } from '../../domain/complaint/priority.js';
import type { ActivityDeps } from '../deps.js';
import type { Activities, LetterResult } from '../../contract/activities.js';
import { factsOf } from './letter-facts.js';

/** Providers forget idempotency keys after 24 h: an hour before that we stop by ourselves. */
const GIVE_UP_AFTER_MS = 23 * 3_600_000;

type LettersDeps = Pick<ActivityDeps, 'db' | 'postmen' | 'secret' | 'publicUrl' | 'logger'>;

/** Makes the activity `letters`; it fails (and is retried) while a letter has to wait. */
export function createLetters(deps: LettersDeps): Activities['letters'] {
  return async ({ number, ids }) => {
    const waits: number[] = [];
    for (const letter of await letters.claim(deps.db, ids, Date.now())) {
      const sent = await deliver(deps, letter);
      if (sent.kind === 'later') waits.push(sent.retryAfterMs ?? 0);
    }
    if (waits.length > 0) throw laterFailure(Math.max(...waits));
    return (await letters.ofComplaint(deps.db, number))
      .filter((letter) => ids.includes(letter.id) && letter.recipient.startsWith('complainant:'))
      .flatMap(resultOf);
  };
}

const laterFailure = (afterMs: number): ApplicationFailure =>
  ApplicationFailure.create({
    type: 'letters-wait',
    message: 'A provider asks to try later',
    ...(afterMs > 0 ? { nextRetryDelay: afterMs } : {}),
  });

async function deliver(deps: LettersDeps, letter: Letter): Promise<Sent> {
  const now = Date.now();
  const { firstTriedAt, attempts } = letter;
  if (firstTriedAt !== null && now - firstTriedAt > GIVE_UP_AFTER_MS)
    return giveUp(deps, letter, 'exhausted');
  const written = letter.written ?? (await write(deps, letter));
  if (written === null) return giveUp(deps, letter, 'no-address');
  const { id, name, data, transport } = letter;
  const outgoing: Outgoing = { id, transport, priority: letterPriority(name, data), ...written };
  const earlier = attempts > 1 && firstTriedAt !== null ? { attemptedAt: new Date(firstTriedAt) } : undefined;
  const sent = await deps.postmen[letter.transport].send(outgoing, earlier);
  if (sent.kind === 'sent') {
    const { providerId, receipts } = sent;
    await letters.markSent(deps.db, letter.id, { providerId, receipts, at: Date.now() });
  } else if (sent.kind === 'refused') {
    return giveUp(deps, letter, sent.code);
  }
  deps.logger.info({ letter: letter.id, result: sent.kind }, 'letter');
  return sent;
}

async function giveUp({ db, logger }: LettersDeps, letter: Letter, code: string): Promise<Sent> {
  await letters.markFailed(db, letter.id, { failure: code, at: Date.now() });
  logger.warn({ letter: letter.id, code }, 'letter given up');
  return { kind: 'refused', code };
}

/** Writes the letter, once; null where it has no address. A provider takes a repetition only if it is the same. */
async function write(deps: LettersDeps, letter: Letter): Promise<WrittenLetter | null> {
  const material = await letters.materialOf(deps.db, letter.id);
  if (material === null) return null;
  const to = addressOf(material);
  if (to === null) return null;
  const written = { to, ...renderLetter(await factsOf(deps, material, to)) };
  await letters.keepWritten(deps.db, letter.id, written);
  return written;
}

const addressOf = ({ letter, contact, reader }: Material): string | null => {
  const person = reader ?? contact;
  return letter.transport === 'email' ? person.email : person.phone;
};

function resultOf({ id, name, version, transport, status, failure, receipts }: Letter): LetterResult[] {
  if (status === 'pending') return [];
  const result = status !== 'failed' ? 'sent' : failure === 'exhausted' ? 'exhausted' : 'refused';
  return [{ id, letter: name, version, transport, result, receipts }];
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

/** A message joins the complaint of its conversation (process row P1): its words, its files, and what it is about. */
import type { Conversation } from '../../db/complaints/concerned/conversations.js';
import { entries } from '../../db/complaints/journal.js';
import * as commands from '../../db/messages/commands.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import type { Event } from '../../domain/complaint/events.js';
import { priorities } from '../../domain/complaint/priority.js';
import { askedSince, cameLate, naming, writtenAt } from '../../domain/intake/message.js';
import { callerOf } from '../../domain/people/relations.js';
import { SubjectType, type Locale } from '../../domain/vocabulary.js';
import { uuidv7 } from '../../ids/uuid.js';
import type { Ctx } from '../context.js';
import { PLATFORM } from '../doors/direct-message.js';
import { takeUploads } from '../evidence/take-uploads.js';
import { fingerprint } from '../once.js';

/** What somebody wrote does not lapse while nobody could take it. */
const NEVER_MS = 3_650 * 24 * 3_600_000;

/** What was said, under the key that it is taken once by. */
export type Said = {
  key: string;
  text: string;
  files: string[];
  timestamp: string;
  subject?: { type: string; reference: string } | undefined;
};

/** Has words join the case as the complainant's: an answer where one is open, else an addition, for whoever reads it. */
export async function joinCase(
  { db, policy, wake }: Pick<Ctx, 'db' | 'policy' | 'wake'>,
  conversation: Conversation,
  { key, text: words, files, timestamp, subject }: Said,
): Promise<boolean> {
  const { number, round, locale, closed, at } = conversation;
  const text = words + naming(locale, conversation.subject, subject);
  const id = uuidv7(at);
  const written = writtenAt(timestamp, at);
  const events = closed || cameLate(written, at) ? (await entries(db, number)).map(({ data }) => data) : [];
  const event = closed ? events.find(({ type }) => type === 'acknowledged') : null;
  const as = askedSince(events, written) ? 'addition' : 'opinion';
  const stored = await db.transaction(async (tx) => {
    const { kind } = await commands.store(
      tx,
      {
        ...{ id, number, name: 'answer', round, caller: callerOf('complainant', number) },
        ...{ actor: { id: 'complainant', relations: ['complainant'] }, givenWith: null },
        ...{ payload: { from: 'complainant', as }, expectedVersion: null },
        ...{ idempotencyKey: key, fingerprint: fingerprint(key, { text }), livesForMs: NEVER_MS },
      },
      [{ name: 'text', audience: 'internal', text, held: false, writtenAt: written }],
    );
    if (kind !== 'stored') return false;
    if (files.length > 0)
      await takeUploads(tx, policy.document.evidence, {
        ...{ ids: files, caller: PLATFORM.id, number, broughtBy: id, audience: 'internal', held: false },
      });
    await deliveries.insert(tx, [deliveries.ofCommand({ number, id }, priorities.people)]);
    if (subject !== undefined) await nameSubject(tx, conversation, { key, subject });
    if (event) await askWhich(tx, { number, round, locale, event, at });
    return true;
  });
  if (stored) wake();
  return stored;
}

/** A case that names nothing is about what a message names; whether one names something by then, its run knows. */
async function nameSubject(
  tx: Ctx['db'],
  { number, round, closed, isNamed, at }: Conversation,
  { key, subject }: { key: string; subject: NonNullable<Said['subject']> },
): Promise<void> {
  const { data: type } = SubjectType.safeParse(subject.type);
  if (closed || isNamed || type === undefined) return;
  const { reference } = subject;
  const id = uuidv7(at);
  const { kind } = await commands.store(
    tx,
    {
      ...{ id, number, name: 'set-subject', round, caller: callerOf('complainant', number) },
      ...{ actor: { id: 'complainant', relations: ['system'] }, givenWith: null, payload: { type } },
      ...{ expectedVersion: null, idempotencyKey: `subject/${key}`, livesForMs: NEVER_MS },
      fingerprint: fingerprint(key, { type, reference }),
    },
    [{ name: 'reference', audience: 'internal', text: reference, held: false }],
  );
  if (kind === 'stored')
    await deliveries.insert(tx, [deliveries.ofCommand({ number, id }, priorities.people)]);
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

/** What a letter may know, loaded from the case file: only what its declaration needs. */
import type { EventOf } from '../../domain/complaint/events.js';
import { categoryOf } from '../../domain/policy/categories.js';
import { NUMBER_TRIES } from '../../domain/commands/contact/confirm-contact.js';
import { deadlineTold, goesToProven, quotedIn, taskTold } from '../../domain/disclosure/letters.js';
import { promiseDueAt } from '../../domain/disclosure/statements/dates/dates.js';
import { toldDecision } from '../../domain/disclosure/statements/decision.js';
import { subjectOf } from '../../domain/disclosure/statements/threads/thread.js';
import * as cases from '../../db/complaints/cases.js';
import * as contacts from '../../db/complaints/concerned/contacts.js';
import * as journal from '../../db/complaints/journal.js';
import * as texts from '../../db/complaints/texts.js';
import * as proofs from '../../db/messages/outgoing/proofs.js';
import type { Material } from '../../db/messages/outgoing/sending.js';
import { isUnproven } from '../../domain/intake/reach.js';
import * as limits from '../../db/people/limits.js';
import { appealDeadline, limitTold } from '../../domain/disclosure/limits.js';
import { addressTyped } from '../../domain/intake/way-to.js';
import { complainantFacts } from '../../letters/facts.js';
import type { LetterFacts, Need } from '../../letters/letter.js';
import { letterFor } from '../../letters/letters.js';
import {
  addressToken,
  addressUrl,
  representedToken,
  representedUrl,
  limitToken,
  limitUrl,
  respondentReference,
  respondentToken,
  respondentUrl,
  tokenHash,
  trackingToken,
  witnessReference,
  witnessToken,
  witnessUrl,
} from '../../ids/tokens.js';
import type { ActivityDeps } from '../deps.js';

/** The facts of one letter, written at `now` (ms); `address` is where it goes. */
export async function factsOf(
  { db, secret, publicUrl }: Pick<ActivityDeps, 'db' | 'secret' | 'publicUrl'>,
  { letter: { number, name, data: event, locale, transport }, state, policy, contact, reader }: Material,
  address: string,
  now: number,
): Promise<LetterFacts> {
  const letter = letterFor(name, goesToProven(state, event, { name, transport }), isUnproven(state));
  const complaint = { ...state, category: categoryOf(policy, state.category) };
  const known = { number, locale, complaint, event };
  const trackingUrl = `${publicUrl}/t/${trackingToken(secret, state)}`;
  if (letter.reader === 'staff') {
    if (reader === null) throw new Error(`A letter to nobody on the staff: ${name}`);
    const limit = name === 'limit-appealed' ? await limits.ofComplaint(db, number) : null;
    const due = limit === null ? deadlineTold(state, event, now) : appealDeadline(limit, now);
    return {
      ...known,
      ...{ to: letter.reader, letter, due, task: taskTold(state, event) },
      ...{ deskUrl: `${publicUrl}/desk/cases/${number}`, recipientName: reader.name },
    };
  }
  if (letter.reader === 'respondent') {
    const url = respondentUrl(publicUrl, respondentToken(secret, number));
    const reference = respondentReference(secret, number);
    return { to: letter.reader, letter, locale, reference, url };
  }
  if (letter.reader === 'represented') {
    const url = representedUrl(publicUrl, representedToken(secret, number));
    return { to: letter.reader, letter, locale, reference: number, url };
  }
  if (letter.reader === 'witness') {
    const id = event.type === 'witness-asked' ? state.witnesses?.[event.witness - 1] : undefined;
    if (id === undefined) throw new Error('A letter to a witness whom nobody asked');
    const url = witnessUrl(publicUrl, witnessToken(secret, id));
    return { to: letter.reader, letter, locale, reference: witnessReference(secret, id), url };
  }
  if (letter.reader === 'anybody') {
    const asks = name !== 'address-changed' && state.reach[transport] === 'unconfirmed';
    const token = addressToken(secret, number, transport, address);
    const tried = asks ? await proofs.offer(db, { hash: tokenHash(token), number, transport }) : NUMBER_TRIES;
    const confirmUrl = tried < NUMBER_TRIES ? addressUrl(publicUrl, token) : null;
    return { to: letter.reader, letter, locale, confirmUrl, promiseDueAt: promiseDueAt(state, now) };
  }
  const othersOf = async () =>
    (await contacts.ofAddress(db, addressTyped(address)))
      .filter((other) => other.number !== number && other.reach[transport] === 'confirmed')
      .map((other) => ({
        number: other.number,
        url: `${publicUrl}/t/${trackingToken(secret, other)}`,
      }));
  const needs = (need: Need): boolean => letter.needs.some((other) => other === need);
  const told = needs('told') ? await cases.decisionTold(db, state) : toldDecision(state, null);
  const rejection = needs('rejectedFor') ? await rejectionOf(db, number) : undefined;
  const source = needs('texts')
    ? quotedIn(event, rejection ?? (needs('told') ? told.decision : null))
    : undefined;
  const written = source === undefined ? {} : await texts.forComplainant(db, source);
  const rejectedFor = rejection?.reason ?? null;
  const facts = complainantFacts(
    letter,
    {
      ...{ locale, policy, state, name, event, told, rejectedFor, trackingUrl },
      ...{ texts: written, subject: subjectOf(contact) },
    },
    now,
  );
  const limitOf = async () => {
    const found = await limits.ofComplaint(db, number);
    return found && { ...limitTold(found, now), url: limitUrl(publicUrl, limitToken(secret, found.id)) };
  };
  return {
    ...{ ...facts, others: needs('others') ? await othersOf() : [] },
    limit: needs('limit') ? await limitOf() : null,
  };
}

const rejectionOf = async (
  db: ActivityDeps['db'],
  number: string,
): Promise<EventOf<'rejected'> | undefined> =>
  (await journal.entries(db, number))
    .map(({ data }) => data)
    .findLast((event): event is EventOf<'rejected'> => event.type === 'rejected');

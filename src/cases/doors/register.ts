/** Stores what came in by any door: the complaint, its words, its files and its run, once under its key. */
import type { Db } from '../../db/client.js';
import { nextNumber } from '../../db/complaints/numbers.js';
import * as submissions from '../../db/complaints/submissions.js';
import { begin, type Received, type Step } from '../../domain/complaint/step.js';
import {
  accountsNamed,
  isAccountAsserted,
  receivedFrom,
  type Filer,
  type Filing,
} from '../../domain/intake/doors.js';
import type { Person } from '../../domain/intake/same-matter.js';
import type { Locale } from '../../domain/vocabulary.js';
import { respondentToken, tokenHash, trackingToken } from '../../ids/tokens.js';
import { uuidv7 } from '../../ids/uuid.js';
import type { Ctx } from '../context.js';
import { takeUploads } from '../evidence/take-uploads.js';
import { needPhone } from '../need-phone.js';
import { fingerprint } from '../once.js';
import type { Claim } from '../../domain/intake/express.js';
import { claimOf, takeFromCap } from './express.js';
import { limitOn, passLimit } from './limits-in-force.js';
import { printsOf } from './same-filing.js';
import { knownStaffAccounts } from './staff-accounts.js';

export type Filed = Filing & {
  description: string;
  remedySought?: string | undefined;
  /** What proof there is that whoever files it may speak for somebody else. */
  proof?: string | undefined;
  locale: Locale;
  externalId?: string | undefined;
  /** When it was written (ms), where that is known. */
  writtenAt?: number | undefined;
  /** Uploads, by their ids. */
  attachments?: readonly string[] | undefined;
};

type RegisterCtx = Pick<Ctx, 'db' | 'config' | 'policy' | 'wake'>;
export type Registering = {
  filer: Filer;
  /** Who sent the files, where that is not the filer. */
  uploader?: string;
  filed: Filed;
  filedWith: string | null;
  idempotencyKey: string;
  now: number;
};

/**
 * Stores it; who may file where has been asked. What takes from something beside itself (files, the cap of the express
 * lane, what a limit leaves) is one transaction, in which a repetition takes nothing; all else is stored with what arrives meanwhile.
 */
export async function register(given: RegisterCtx, registering: Registering) {
  // Another policy may come into force meanwhile: a complaint begins with one.
  const ctx = { ...given, policy: { ...given.policy } };
  const { db, config, policy, wake } = ctx;
  const { filer, uploader = filer.id, filed, idempotencyKey, now } = registering;
  const { attachments: ids = [], externalId = null } = filed;
  const number = await nextNumber(db);
  const staffAccounts = accountsNamed(filed).length > 0 ? await knownStaffAccounts(db, now) : none;
  const contact = contactOf(filer, filed);
  const limit = await limitOn(db, personOf(contact));
  const claim = claimOf(ctx, filer, filed, limit !== null);
  const store = async (to: Db, express: Received['express']) => {
    const surroundings = {
      ...{ number, staffAccounts, platform: config.platform !== null, policy: policy.document },
      express,
    };
    const begun = begin(policy.document, receivedFrom(filer, filed, surroundings), now);
    const submission = submissionOf(ctx, registering, { ...begun, contact });
    return { submission, result: await submissions.submit(to, submission) };
  };
  const inOne = async (tx: Db) => {
    const isKnown = await submissions.isKnown(tx, { caller: filer.id, idempotencyKey, externalId });
    if (limit !== null && !isKnown) await passLimit(tx, limit, filed);
    const express = claim === 'vouched' && !isKnown ? await takeFromCap(tx, ctx, filer, filed) : undefined;
    const stored = await store(tx, express ?? unverifiedOf(claim));
    const { commitId: broughtBy } = stored.submission;
    const to = { number, broughtBy, audience: 'internal', held: false } as const;
    if (stored.result.kind === 'registered' && ids.length > 0)
      await takeUploads(tx, policy.document.evidence, { ids, caller: uploader, ...to });
    return stored;
  };
  const takes = claim === 'vouched' || limit !== null || ids.length > 0;
  const { submission, result } = takes ? await db.transaction(inOne) : await store(db, unverifiedOf(claim));
  if (result.kind === 'registered') wake();
  const { state, prints, request } = submission;
  return { result, state, prints, print: request.fingerprint };
}

const unverifiedOf = (claim: Claim | null) => (claim === 'unverified' ? claim : undefined);

function submissionOf(
  { config: { secret }, policy }: RegisterCtx,
  { filer, filed, filedWith, idempotencyKey, now }: Registering,
  { state, events: [first, ...later], contact }: Step & { contact: NewContact },
): submissions.Submission {
  if (first === undefined) throw new Error('A complaint begins with an event.');
  const { number } = state;
  const id = uuidv7(now);
  return {
    ...{ state, events: [first, ...later], commitId: id, policyVersion: policy.version },
    ...{ filedBy: filer.id, filedWith, externalId: filed.externalId ?? null },
    prints: filed.externalId === undefined ? null : printsOf(secret, filed),
    trackingHash: tokenHash(trackingToken(secret, state)),
    respondentHash: tokenHash(respondentToken(secret, number)),
    contact,
    texts: textsOf(id, filed),
    request: {
      ...{ idempotencyKey, fingerprint: fingerprint('POST /v1/complaints', filed) },
      // The answer holds the private link, which is not stored: it is made again from what is.
      answer: { status: 202, body: null },
    },
  };
}

const none: ReadonlySet<string> = new Set();

type NewContact = submissions.Submission['contact'];

/** Who they are by what counts: an account that somebody trusted asserts, and the addresses they name. */
const personOf = ({ accountId, accountAsserted, email, phone }: NewContact): Person => ({
  ...{ accountId: accountAsserted ? accountId : null, email, phone },
});

function contactOf(filer: Filer, filed: Filed): NewContact {
  const { contact, locale, accountId, subject, conversation, onBehalfOf } = filed;
  return {
    email: contact.email ?? null,
    phone: contact.phone === undefined ? null : needPhone(contact.phone, locale, '/contact/phone'),
    conversation: conversation ?? null,
    ...registeredOf(onBehalfOf, locale),
    locale,
    accountId: accountId ?? null,
    accountAsserted: isAccountAsserted(filer, filed),
    subjectType: subject?.type ?? null,
    subjectReference: subject?.reference ?? null,
  };
}

const registeredOf = (onBehalfOf: Filed['onBehalfOf'], locale: Locale) => {
  const { email, phone } = onBehalfOf?.registered ?? {};
  const path = '/onBehalfOf/registered/phone';
  return {
    ...(email === undefined ? {} : { representedEmail: email }),
    ...(phone === undefined ? {} : { representedPhone: needPhone(phone, locale, path) }),
  };
};

const textsOf = (
  id: string,
  { description, remedySought, proof, writtenAt }: Filed,
): submissions.Submission['texts'] => [
  { id, name: 'description', audience: 'internal', text: description, writtenAt },
  ...Object.entries({ remedySought, proof }).flatMap(([name, text]) =>
    text === undefined ? [] : [{ id, name, audience: 'internal', text } as const],
  ),
];

/** Receives a complaint (process rows P1, P2): one SQL statement, whether or not Temporal answers. */
import { fingerprint, keyReused } from './idempotency.js';
import { dueAt } from '../domain/clocks/clock.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Reach } from '../domain/complaint/events.js';
import { begin, type Received } from '../domain/complaint/step.js';
import { isCategory } from '../domain/policy/categories.js';
import type { Policy } from '../domain/policy/policy.js';
import * as cases from '../db/complaints/cases.js';
import { entries } from '../db/complaints/journal.js';
import { staffAccounts } from '../db/people/people.js';
import { submit } from '../db/complaints/submissions.js';
import { tokenHash, respondentToken, trackingToken, trackingUrl } from '../tokens.js';
import { needScope, type Principal } from './callers.js';
import type { ApiDeps } from './deps.js';
import { fail } from '../cases/failure.js';
import { iso } from './schemas/summary.js';
import type { Submission, Submitted } from './schemas/submission.js';
import { uuidv7 } from '../uuid.js';

type Given = { who: Principal; body: Submission; idempotencyKey: string; now: number };
type Answered = { status: 200 | 202; body: Submitted };

/** Makes the function that receives complaints. */
export function createSubmit(deps: ApiDeps, nextNumber: () => Promise<string>) {
  const isStaffAccount = staffAccountCheck(deps);
  return async ({ who, body, idempotencyKey, now }: Given): Promise<Answered> => {
    const { db, config, policy } = deps;
    checkChannel(policy.document, who, body);
    checkCategory(policy.document, body);
    const number = await nextNumber();
    const accounts = [body.accountId, body.subject?.reference].filter((account) => account !== undefined);
    const integrity = accounts.length > 0 && (await isStaffAccount(accounts, now));
    const { state, events } = begin(policy.document, received(number, who, body, integrity), now);
    const [first, ...later] = events;
    if (first === undefined) throw new Error('A complaint begins with an event.');
    const id = uuidv7(now);
    const print = fingerprint('POST /v1/complaints', body);
    const result = await submit(db, {
      state,
      events: [first, ...later],
      commitId: id,
      policyVersion: policy.version,
      filedBy: who.caller.id,
      externalId: body.externalId ?? null,
      trackingHash: tokenHash(trackingToken(config.secret, number)),
      respondentHash: tokenHash(respondentToken(config.secret, number)),
      contact: contactOf(body),
      texts: [
        { id, name: 'description', audience: 'internal', text: body.description },
        ...(body.remedySought === undefined
          ? []
          : [{ id, name: 'remedySought', audience: 'internal', text: body.remedySought } as const]),
      ],
      // The answer holds the private link, which is not stored: it is made again from what is.
      request: { idempotencyKey, fingerprint: print, answer: { status: 202, body: null } },
    });
    if (result.kind === 'registered') {
      deps.wake();
      return { status: 202, body: answerOf(deps, state) };
    }
    if (result.kind === 'repeated' && result.fingerprint !== print) throw keyReused();
    if (result.number === null) throw new Error('A repeated submission without its complaint');
    const status = result.kind === 'repeated' && result.answer !== null ? 202 : 200;
    return { status, body: answerOf(deps, await asReceived(deps, result.number)) };
  };
}

/** Whose door it is: direct messages have their own, the hotline is answered by the service team. */
function checkChannel({ teams }: Policy, who: Principal, { channel }: Submission): void {
  if (channel === 'direct_message') {
    const detail = 'A direct message comes in by the signed webhook of the platform, not by this route.';
    throw fail('channel-not-open', { detail });
  }
  if (who.staff === null) {
    needScope(who, 'complaints:submit');
    if (channel === 'hotline')
      throw fail('channel-not-open', { detail: 'Only the service team files for the hotline.' });
  } else if (who.staff.team !== teams.service) {
    throw fail('not-allowed', { detail: 'Complaints are filed by clients and by the service team.' });
  } else if (channel !== 'hotline') {
    throw fail('channel-not-open', {
      detail: 'The service team files for the hotline; app and web have their own keys.',
    });
  }
}

/** What is new is filed in a class of the policy in force. */
function checkCategory(policy: Policy, { category }: Submission): void {
  if (isCategory(policy, category)) return;
  const message = `must be one of ${Object.keys(policy.categories).join(', ')}`;
  throw fail('invalid', { errors: [{ path: '/category', message }] });
}

function received(number: string, who: Principal, body: Submission, integrity: boolean): Received {
  const { channel, category, danger, contact, accountId, subject } = body;
  const known = contact.verified && (who.staff !== null || who.scopes.includes('verified-contact'));
  const reach = (address: string | undefined): Reach =>
    address === undefined ? 'none' : known ? 'confirmed' : 'unconfirmed';
  const asserted = who.staff !== null || who.scopes.includes('accounts:assert');
  return {
    type: 'received',
    ...{ number, channel, category, danger, integrity },
    reach: { email: reach(contact.email), sms: reach(contact.phone) },
    ownSubject: asserted && subject?.type === 'account' && subject.reference === accountId,
    by: who.caller.id,
  };
}

const contactOf = ({ contact, locale, accountId, subject }: Submission) => ({
  email: contact.email ?? null,
  phone: contact.phone ?? null,
  locale,
  accountId: accountId ?? null,
  subjectType: subject?.type ?? null,
  subjectReference: subject?.reference ?? null,
});

function answerOf({ config }: ApiDeps, state: Complaint): Submitted {
  const due = (key: string): string => {
    const clock = state.clocks.find((other) => other.key === key);
    return iso(clock === undefined ? state.receivedAt : dueAt(clock));
  };
  return {
    number: state.number,
    trackingUrl: trackingUrl(config.http.publicUrl, trackingToken(config.secret, state.number)),
    submittedAt: iso(state.receivedAt),
    reviewDueAt: due('review'),
    promiseDueAt: due('promise'),
  };
}

/** The complaint as it was when it was received: what its first answer was made of. */
async function asReceived({ db }: ApiDeps, number: string): Promise<Complaint> {
  const [[first], found] = await Promise.all([entries(db, number), cases.find(db, number)]);
  if (found === null || first?.data.type !== 'received') throw new Error('A complaint without its beginning');
  return begin(found.policy, first.data, first.data.at).state;
}

const ACCOUNTS_LIVE_MS = 10_000;

/** Whether one of these is an account of the staff; asked of the database at most every ten seconds. */
function staffAccountCheck({ db }: ApiDeps) {
  let known = { accounts: new Set<string>(), until: 0 };
  return async (accounts: readonly string[], now: number): Promise<boolean> => {
    if (now >= known.until)
      known = { accounts: new Set(await staffAccounts(db)), until: now + ACCOUNTS_LIVE_MS };
    return accounts.some((account) => known.accounts.has(account));
  };
}

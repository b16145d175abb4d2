/** Receives a complaint (process rows P1, P2): one SQL statement, whether or not Temporal answers. */
import type { Db } from '../../db/client.js';
import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import { nextNumber } from '../../db/complaints/numbers.js';
import * as submissions from '../../db/complaints/submissions.js';
import { dueAt } from '../../domain/clocks/clock.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { begin } from '../../domain/complaint/step.js';
import {
  accountsNamed,
  closedDoors,
  closedTo,
  mayFollow,
  receivedFrom,
  type Filer,
  type Filing,
} from '../../domain/intake/doors.js';
import { isCategory } from '../../domain/policy/categories.js';
import type { Policy } from '../../domain/policy/policy.js';
import type { Locale } from '../../domain/vocabulary.js';
import { respondentToken, tokenHash, trackingToken, trackingUrl } from '../../tokens.js';
import { uuidv7 } from '../../uuid.js';
import type { Ctx, KeyedCtx } from '../context.js';
import { fail } from '../failure.js';
import { needPhone } from '../need-phone.js';
import { fingerprint, keyReused } from '../once.js';
import { needScope, type Principal } from '../principal.js';
import { takeUploads } from '../evidence/take-uploads.js';
import { expressFor } from './express.js';
import { otherMatter, printsOf } from './same-filing.js';
import { knownStaffAccounts } from './staff-accounts.js';

export type SubmitCtx = KeyedCtx & Pick<Ctx, 'config' | 'policy' | 'wake'>;

export type Filed = Filing & {
  description: string;
  remedySought?: string | undefined;
  locale: Locale;
  externalId?: string | undefined;
  /** Uploads, by their ids. */
  attachments?: readonly string[] | undefined;
};

/** `registered` says that this key has been answered so from the first; otherwise the matter was known before. */
export type Receipt = {
  registered: boolean;
  state: Complaint;
  /** Null for a key that did not make it and may not read complaints. */
  trackingUrl: string | null;
  due: Record<Due, number>;
};
type Due = 'review' | 'promise';

/** Stores what is filed and says what it is called; again under one key, or of one matter, it is what it was. */
export async function submit(
  ctx: SubmitCtx,
  { filed, idempotencyKey }: { filed: Filed; idempotencyKey: string },
): Promise<Receipt> {
  const { config, policy, who } = ctx;
  needScope(who, 'complaints:submit');
  const filer = filerOf(who);
  const closed = closedTo(filer, filed.channel, policy.document);
  if (closed !== null)
    throw fail(closed === 'not-a-filer' ? 'not-allowed' : 'channel-not-open', {
      detail: closedDoors[closed],
    });
  needCategory(policy.document, filed);
  const filedWith = who.credential.id;
  const { result, state, print, prints } = await register(ctx, {
    ...{ filer, filed, filedWith, idempotencyKey, now: who.at },
  });
  const { db } = ctx;
  if (result.kind === 'registered')
    return receiptOf(config, { registered: true, state, token: trackingToken(config.secret, state) });
  if (result.kind === 'repeated' && result.fingerprint !== print) throw keyReused();
  if (result.number === null) throw new Error('A repeated submission without its complaint');
  const registered = result.kind === 'repeated' && result.answer !== null;
  const filing = await submissions.filingOf(db, result.number);
  const other = registered ? null : otherMatter(filing?.prints ?? {}, prints ?? {});
  if (other !== null) throw other;
  const { begun, isElsewhere } = await asReceived(db, result.number);
  return receiptOf(config, {
    ...{ registered, state: begun },
    token:
      !isElsewhere && mayFollow(filer, filing?.filedWith === filedWith)
        ? trackingToken(config.secret, begun)
        : null,
  });
}

type Registering = {
  filer: Filer;
  filed: Filed;
  filedWith: string | null;
  idempotencyKey: string;
  now: number;
};

/** Stores what came in by any door, once under its key; who may file where has been asked. */
export async function register(
  { db, config, policy, wake }: Pick<Ctx, 'db' | 'config' | 'policy' | 'wake'>,
  { filer, filed, filedWith, idempotencyKey, now }: Registering,
) {
  const number = await nextNumber(db);
  const staffAccounts = accountsNamed(filed).length > 0 ? await knownStaffAccounts(db, now) : none;
  const received = receivedFrom(filer, filed, {
    ...{ number, staffAccounts },
    platform: config.platform !== null,
    express: await expressFor({ db, config, policy }, filer, filed),
  });
  const { state, events } = begin(policy.document, received, now);
  const [first, ...later] = events;
  if (first === undefined) throw new Error('A complaint begins with an event.');
  const id = uuidv7(now);
  const print = fingerprint('POST /v1/complaints', filed);
  const { secret } = config;
  const prints = filed.externalId === undefined ? null : printsOf(secret, filed);
  const result = await stored(db, filed.attachments ?? [], policy.document, {
    ...{ state, events: [first, ...later], commitId: id, policyVersion: policy.version },
    ...{ filedBy: filer.id, filedWith, externalId: filed.externalId ?? null, prints },
    trackingHash: tokenHash(trackingToken(secret, state)),
    respondentHash: tokenHash(respondentToken(secret, number)),
    contact: contactOf(filed),
    texts: textsOf(id, filed),
    // The answer holds the private link, which is not stored: it is made again from what is.
    request: { idempotencyKey, fingerprint: print, answer: { status: 202, body: null } },
  });
  if (result.kind === 'registered') wake();
  return { result, state, print, prints };
}

/** With its files in one transaction, where there are any; without, together with what arrives meanwhile. */
const stored = (
  db: Db,
  ids: readonly string[],
  { evidence }: Policy,
  submission: submissions.Submission,
): Promise<submissions.Submitted> =>
  ids.length === 0
    ? submissions.submit(db, submission)
    : db.transaction(async (tx) => {
        const result = await submissions.submit(tx, submission);
        const { filedBy: caller, commitId: broughtBy, state } = submission;
        const to = { number: state.number, broughtBy, audience: 'internal', held: false } as const;
        if (result.kind === 'registered') await takeUploads(tx, evidence, { ids, caller, ...to });
        return result;
      });

/** What is new is filed in a class of the policy in force. */
function needCategory(policy: Policy, { category }: Filed): void {
  if (isCategory(policy, category)) return;
  const message = `must be one of ${Object.keys(policy.categories).join(', ')}`;
  throw fail('invalid', { errors: [{ path: '/category', message }] });
}

const none: ReadonlySet<string> = new Set();

const filerOf = ({ caller: { id }, staff, scopes }: Principal): Filer =>
  staff === null ? { kind: 'client', id, scopes } : { kind: 'staff', id, team: staff.team };

const contactOf = ({
  contact,
  locale,
  accountId,
  subject,
  conversation,
  onBehalfOf,
}: Filed): submissions.Submission['contact'] => ({
  email: contact.email ?? null,
  phone: contact.phone === undefined ? null : needPhone(contact.phone, locale, '/contact/phone'),
  conversation: conversation ?? null,
  ...registeredOf(onBehalfOf, locale),
  locale,
  accountId: accountId ?? null,
  subjectType: subject?.type ?? null,
  subjectReference: subject?.reference ?? null,
});

const registeredOf = (onBehalfOf: Filed['onBehalfOf'], locale: Locale) => {
  const { email, phone } = onBehalfOf?.registered ?? {};
  const path = '/onBehalfOf/registered/phone';
  return {
    ...(email === undefined ? {} : { representedEmail: email }),
    ...(phone === undefined ? {} : { representedPhone: needPhone(phone, locale, path) }),
  };
};

const textsOf = (id: string, { description, remedySought }: Filed): submissions.Submission['texts'] => [
  { id, name: 'description', audience: 'internal', text: description },
  ...(remedySought === undefined
    ? []
    : [{ id, name: 'remedySought', audience: 'internal', text: remedySought } as const]),
];

function receiptOf(
  { http: { publicUrl } }: SubmitCtx['config'],
  { registered, state, token }: Pick<Receipt, 'registered' | 'state'> & { token: string | null },
): Receipt {
  const due = (key: Due): number => {
    const clock = state.clocks.find((other) => other.key === key);
    return clock === undefined ? state.receivedAt : dueAt(clock);
  };
  return {
    ...{ registered, state },
    trackingUrl: token && trackingUrl(publicUrl, token),
    due: { review: due('review'), promise: due('promise') },
  };
}

/** The complaint as it was when it was received: what its first answer was made of; and whether its page has moved since. */
async function asReceived(db: Db, number: string): Promise<{ begun: Complaint; isElsewhere: boolean }> {
  const [[first], found] = await Promise.all([entries(db, number), cases.find(db, number)]);
  if (found === null || first?.data.type !== 'received') throw new Error('A complaint without its beginning');
  const begun = begin(found.policy, first.data, first.data.at).state;
  return { begun, isElsewhere: found.state.pageSince !== undefined };
}

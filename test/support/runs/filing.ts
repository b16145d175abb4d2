/** A complaint as the API registers it. */
import { randomUUID } from 'node:crypto';
import type { submit } from '../../../src/db/complaints/submissions.js';
import type { Reaches } from '../../../src/domain/complaint/events.js';
import type { Policy } from '../../../src/domain/policy/policy.js';
import { begin } from '../../../src/domain/complaint/step.js';
import type { Category } from '../../../src/domain/vocabulary.js';
import { secret } from '../config.js';
import { tokenHash, respondentToken, trackingToken } from '../../../src/ids/tokens.js';

/** What every complaint says, and where its complainant is reached unless told otherwise. */
export const description = 'A post shows my address.';
export const email = 'lin@example.com';

export type NewComplaint = {
  category?: Category;
  danger?: boolean;
  email?: string | null;
  phone?: string | null;
  /** The post it is about. */
  subject?: string;
  /** A platform acts for us on it. */
  onPlatform?: true;
};

type Registration = Omit<Parameters<typeof submit>[1], 'policyVersion'>;

/** The registration of a complaint received at `now` (ms). */
export function filing(
  policy: Policy,
  number: string,
  now: number,
  {
    category = 'content',
    danger = false,
    email: address = email,
    phone = null,
    subject,
    onPlatform,
  }: NewComplaint,
): Registration {
  const reach: Reaches = { email: address ? 'confirmed' : 'none', sms: phone ? 'confirmed' : 'none' };
  const by = 'mobile-app';
  const own = {
    ...{ ownSubject: false, integrity: false },
    ...(onPlatform === undefined ? {} : { onPlatform: 'content' as const }),
  };
  const { state, events } = begin(
    policy,
    { type: 'received', number, channel: 'app', category, danger, reach, by, ...own },
    now,
  );
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('A complaint begins with an event');
  const about = {
    accountId: null,
    accountAsserted: false,
    subjectType: subject ? 'post' : null,
    subjectReference: subject ?? null,
  };
  return {
    state,
    events: [first, ...rest],
    commitId: randomUUID(),
    filedBy: by,
    filedWith: null,
    externalId: null,
    prints: null,
    trackingHash: tokenHash(trackingToken(secret, { number })),
    respondentHash: tokenHash(respondentToken(secret, number)),
    contact: { email: address, phone, conversation: null, locale: 'en', ...about },
    texts: [{ id: randomUUID(), name: 'description', audience: 'internal', text: description }],
    request: { idempotencyKey: randomUUID(), fingerprint: 'test', answer: null },
  };
}

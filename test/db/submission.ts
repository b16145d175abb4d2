import { createHash, randomUUID } from 'node:crypto';
import type { Db } from '../../src/db/client.js';
import { ensurePolicy } from '../../src/db/complaints/policies.js';
import { submit, type Submission } from '../../src/db/complaints/submissions.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import type { Event } from '../../src/domain/complaint/events.js';
import { evolve } from '../../src/domain/complaint/evolve.js';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import type { Category } from '../../src/domain/vocabulary.js';

export const NOON = Date.UTC(2026, 2, 1, 12);
export const HOUR = 3_600_000;

let serial = 0;
const nextNumber = (): string => `C-${String(++serial).padStart(6, '0')}`;

/** What is given to `submit`: a number of its own, everything else as given. */
export function submission(
  given: Partial<Submission> & { category?: Category; number?: string } = {},
): Submission {
  const { category = 'content', number = nextNumber(), ...rest } = given;
  const received = {
    type: 'received',
    number,
    version: 1,
    at: NOON,
    channel: 'app',
    category,
    team: 'service',
    danger: false,
    reach: { email: 'confirmed', sms: 'none' },
    ownSubject: false,
    integrity: false,
    by: 'mobile-app',
  } satisfies Event;
  return {
    state: evolve(null, received),
    events: [received],
    commitId: 'received',
    policyVersion: 1,
    filedBy: 'mobile-app',
    filedWith: null,
    externalId: null,
    prints: null,
    trackingHash: createHash('sha256').update(number).digest('hex'),
    respondentHash: createHash('sha256').update(`respondent ${number}`).digest('hex'),
    contact: {
      email: 'ana@example.com',
      phone: null,
      conversation: null,
      locale: 'en',
      accountId: 'u-77',
      accountAsserted: true,
      subjectType: 'post',
      subjectReference: 'p-1',
    },
    texts: [{ id: randomUUID(), name: 'description', audience: 'forComplainant', text: 'It is false.' }],
    request: { idempotencyKey: randomUUID(), fingerprint: 'f1', answer: { status: 202, body: { number } } },
    ...rest,
  };
}

/** Stores a complaint in the state that `change` makes of a new one. */
export async function stored(
  db: Db,
  { change = {}, ...given }: Parameters<typeof submission>[0] & { change?: Partial<Complaint> } = {},
): Promise<Complaint> {
  const policyVersion = await ensurePolicy(db, defaultPolicy);
  const wanted = submission({ policyVersion, ...given });
  const state = { ...wanted.state, ...change };
  await submit(db, { ...wanted, state });
  return state;
}

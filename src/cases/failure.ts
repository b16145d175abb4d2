/** Why something that people do could not be done: a stable code, with what may be said of it. */
import { fileRefusals } from '../domain/intake/files.js';
import { refusals, type Refusal, type RefusalCode } from '../domain/commands/refusal.js';

export const failures = {
  unreadable: 'The request cannot be read.',
  'header-invalid': 'A header, a parameter or a filter is missing or not valid.',
  unauthenticated: 'No valid key.',
  'not-allowed': 'Your key does not open this.',
  'course-missing':
    'You lack a course that this class, or your role, needs: GET /v1/training/mine says which.',
  'enough-seen-today':
    'You have had as many disturbing cases today as the policy allows: this one waits until tomorrow, or for somebody else.',
  'not-found': 'There is nothing here for you.',
  'foreign-page': 'The request comes from a page of elsewhere.',
  'method-unknown': 'This address does not take this method.',
  'no-run': 'No run of this complaint is known.',
  'too-slow': 'The request did not arrive in time.',
  conflict: 'This cannot stand beside what is there already.',
  'too-large': 'The request is too large.',
  'media-type-unknown': 'Send JSON, with content type application/json.',
  misdirected: 'The request is for another host.',
  invalid: 'The request does not have the form its schema asks for.',
  'key-reused': 'This Idempotency-Key was used for another request.',
  'other-matter': 'This externalId was used for another matter.',
  'channel-not-open': 'Complaints of this channel do not come in here.',
  'complaints-limited': 'One complaint a day is taken from this complainant for now.',
  'too-many-requests': 'Too many requests.',
  'head-too-large': 'The address and headers of the request are too large.',
  unexpected: 'Something went wrong here.',
  unavailable: 'Not available at the moment.',
  'outcome-unknown': 'No answer in time: whether it took effect is not known yet.',
  ...fileRefusals,
} as const;
export type FailureCode = keyof typeof failures;

/** What people did since the version a caller saw; `at` ISO 8601, `by` null where it is not the caller's to know. */
export type Change = { version: number; type: string; at: string; by: string | null };

/** `errors` are places of the request, `possible` the commands that are open instead, `errorId` what the logs know it by. */
export type Said = {
  detail?: string;
  errors?: { path: string; message: string }[];
  possible?: string[];
  changes?: Change[];
  /** A limit: until when it holds, and when the next complaint may come; ISO 8601. */
  until?: string;
  nextAt?: string;
  errorId?: string;
};

export class Failure extends Error {
  override name = 'Failure';
  constructor(
    readonly code: FailureCode | RefusalCode,
    readonly said: Said = {},
    /** Seconds after which a repetition makes sense. */
    readonly retryAfterS: number | null = null,
  ) {
    super(code);
  }
}

export const fail = (code: FailureCode, said: Said = {}, retryAfterS: number | null = null): Failure =>
  new Failure(code, said, retryAfterS);

/** The same for a complaint that is not there and one the caller may not know of. */
export const notFound = (): Failure => fail('not-found');

/** A refusal of the core on its way to whoever gave the command. */
export const refused = ({ refused: code, possible }: Refusal, changes: Change[] = []): Failure =>
  new Failure(code, {
    detail: refusals[code],
    ...(possible === undefined ? {} : { possible }),
    ...(changes.length === 0 ? {} : { changes }),
  });

/** What went wrong, as callers see it: RFC 9457 with a stable `type`. */
import { z } from 'zod';
import type { Refusal } from '../domain/commands/refusal.js';
import { refusals } from '../domain/commands/refusal.js';

export const PROBLEM_TYPE = 'application/problem+json';

const kinds = {
  unreadable: [400, 'The request cannot be read.'],
  'header-invalid': [400, 'A header, a parameter or a filter is missing or not valid.'],
  unauthenticated: [401, 'No valid key.'],
  'not-allowed': [403, 'Your key does not open this.'],
  'not-found': [404, 'There is nothing here for you.'],
  'no-run': [404, 'No run of this complaint is known.'],
  conflict: [409, 'Something else has this name already.'],
  'too-large': [413, 'The request is too large.'],
  'media-type-unknown': [415, 'Send JSON, with content type application/json.'],
  invalid: [422, 'The request does not have the form its schema asks for.'],
  'key-reused': [422, 'This Idempotency-Key was used for another request.'],
  'channel-not-open': [422, 'Complaints of this channel do not come in here.'],
  'code-wrong': [422, 'The code does not belong to this address.'],
  'too-many-requests': [429, 'Too many requests.'],
  unexpected: [500, 'Something went wrong here.'],
  unavailable: [503, 'Not available at the moment.'],
  'outcome-unknown': [503, 'No answer in time: whether it took effect is not known yet.'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

export type ProblemKind = keyof typeof kinds;

export const Problem = z
  .object({
    type: z
      .string()
      .meta({ description: 'Stable: what to program against.', example: 'urn:redress:problem:not-found' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .optional()
      .meta({ description: 'What is wrong with the request, place by place.' }),
    possible: z
      .array(z.string())
      .optional()
      .meta({ description: 'The commands that are open to you instead.' }),
    changes: z
      .array(z.object({ version: z.int(), type: z.string(), at: z.string() }))
      .optional()
      .meta({ description: 'What people did since the version you saw, as the journal has it.' }),
    errorId: z.string().optional().meta({ description: 'What the logs know the error by.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
export type Problem = z.infer<typeof Problem>;

export type Change = NonNullable<Problem['changes']>[number];

type More = Partial<Pick<Problem, 'detail' | 'errors' | 'possible' | 'errorId'>>;

const typed = (code: string): string => `urn:redress:problem:${code}`;

export function problem(kind: ProblemKind, more: More = {}): Problem {
  const [status, title] = kinds[kind];
  return { type: typed(kind), title, status, ...more };
}

/** A refusal of the core: 409, or 403 where the caller's part does not include the command. */
export function refusalProblem({ refused, possible }: Refusal, changes: Change[] = []): Problem {
  const status = refused === 'not-your-part' ? 403 : 409;
  const title = 'This cannot be done.';
  return {
    type: typed(refused),
    title,
    status,
    detail: refusals[refused],
    ...(possible ? { possible } : {}),
    ...(changes.length > 0 ? { changes } : {}),
  };
}

/** A problem on its way to the error mapper. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  constructor(
    readonly problem: Problem,
    /** Seconds after which a repetition makes sense. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.title);
  }
}

export const fail = (kind: ProblemKind, more: More = {}, retryAfter: number | null = null): ProblemError =>
  new ProblemError(problem(kind, more), retryAfter);

/** The same for a complaint that is not there and one the caller may not know of. */
export const notFound = (): ProblemError => fail('not-found');

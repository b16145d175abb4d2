/** What went wrong, as callers see it: RFC 9457 with a stable `type`. */
import { z } from 'zod';
import { failures, type Failure, type FailureCode } from '../cases/failure.js';
import type { RefusalCode } from '../domain/commands/refusal.js';

export const PROBLEM_TYPE = 'application/problem+json';

const statuses = {
  unreadable: 400,
  'header-invalid': 400,
  unauthenticated: 401,
  'not-allowed': 403,
  'foreign-page': 403,
  'course-missing': 403,
  'enough-seen-today': 403,
  'not-found': 404,
  'no-run': 404,
  'method-unknown': 405,
  'too-slow': 408,
  conflict: 409,
  'key-reused': 409,
  'other-matter': 409,
  'too-large': 413,
  'media-type-unknown': 415,
  misdirected: 421,
  invalid: 422,
  'channel-not-open': 422,
  'complaints-limited': 429,
  'too-many-requests': 429,
  'head-too-large': 431,
  unexpected: 500,
  unavailable: 503,
  'outcome-unknown': 503,
  'file-too-large': 413,
  'file-too-slow': 408,
  'file-empty': 422,
  'file-type-not-taken': 415,
  'file-unreadable': 422,
  'file-harmful': 422,
  'file-withheld': 409,
  'file-unchecked': 503,
} as const satisfies Record<FailureCode, number>;

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
      .array(z.object({ version: z.int(), type: z.string(), at: z.string(), by: z.string().nullable() }))
      .optional()
      .meta({ description: 'What people did since the version you saw, as far as you may know it.' }),
    until: z.string().optional().meta({ description: 'Of a limit: until when it holds.' }),
    nextAt: z.string().optional().meta({ description: 'Of a limit: when the next complaint may come.' }),
    errorId: z.string().optional().meta({ description: 'What the logs know the error by.' }),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });
export type Problem = z.infer<typeof Problem>;

const isFailure = (code: string): code is FailureCode => Object.hasOwn(statuses, code);

/** What is not the caller's to do, as things stand. */
const forbidden: readonly string[] = ['not-your-part', 'maker-has-part'] satisfies RefusalCode[];

/** A failure as its caller sees it. A refusal of the core: 409, or 403 where the command is not the caller's to give. */
export function problemOf({ code, said }: Pick<Failure, 'code' | 'said'>): Problem {
  const type = `urn:redress:problem:${code}`;
  if (isFailure(code)) return { type, title: failures[code], status: statuses[code], ...said };
  return { type, title: 'This cannot be done.', status: forbidden.includes(code) ? 403 : 409, ...said };
}

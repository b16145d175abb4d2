import type { Problem } from './openapi.js';

const URN = 'urn:redress:problem:';

/** A no of the API, as RFC 9457 has it. Program against `code` or `type`; both are stable. */
export class RedressProblem extends Error {
  override name = 'RedressProblem';

  constructor(
    readonly problem: Problem,
    /** Seconds after which the same request makes sense again, where the API said so. */
    readonly retryAfterS: number | null = null,
  ) {
    super(problem.detail ?? problem.title);
  }

  get type(): string {
    return this.problem.type;
  }

  /** The type without its prefix: `not-in-this-stage`. */
  get code(): string {
    return this.type.startsWith(URN) ? this.type.slice(URN.length) : this.type;
  }

  get status(): number {
    return this.problem.status;
  }

  get detail(): string | undefined {
    return this.problem.detail;
  }

  /** The commands that are open to you instead. */
  get possible(): string[] {
    return this.problem.possible ?? [];
  }

  /** What is wrong with the request, place by place. */
  get errors(): { path: string; message: string }[] {
    return this.problem.errors ?? [];
  }

  /** What people did since the version you saw. */
  get changes(): { version: number; type: string; at: string }[] {
    return this.problem.changes ?? [];
  }
}

/** The problem an answer tells of; one that is not from Redress, a proxy's, is `about:blank` with its status. */
export async function problemOf(response: Response): Promise<RedressProblem> {
  const { status, statusText, headers } = response;
  const body: unknown = await response.json().catch(() => null);
  const problem = isProblem(body)
    ? body
    : { type: 'about:blank', title: statusText || `HTTP ${status}`, status };
  return new RedressProblem(problem, retryAfterS(headers));
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'type' in body && 'title' in body && 'status' in body;

/** Retry-After in seconds; it may also be written as a date (RFC 9110). */
export function retryAfterS(headers: Headers, now = Date.now()): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isNaN(seconds) ? null : Math.max(0, seconds);
}

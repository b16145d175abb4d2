import { isGrpcServiceError, ServiceError } from '@temporalio/client';

/** Temporal was called, and nothing came back. */
export class TemporalSilent extends Error {
  override name = 'TemporalSilent';
}

/** gRPC's DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED and UNAVAILABLE: try later. */
const tryLater = [4, 8, 14];

/** Temporal does not answer, or is asked too much. */
export function isTemporalDown(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return cause instanceof TemporalSilent || (isGrpcServiceError(cause) && tryLater.includes(cause.code));
}

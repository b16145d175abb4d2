import { isGrpcServiceError, ServiceError } from '@temporalio/client';

/** gRPC's DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED and UNAVAILABLE: try later. */
const tryLater = [4, 8, 14];

/** Temporal does not answer, or is asked too much. */
export function isTemporalDown(error: unknown): boolean {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) && tryLater.includes(cause.code);
}

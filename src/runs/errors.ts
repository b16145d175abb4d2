import { isGrpcServiceError, ServiceError } from '@temporalio/client';

/** Temporal was called, and nothing came back. */
export class TemporalSilent extends Error {
  override name = 'TemporalSilent';
}

/** gRPC's DEADLINE_EXCEEDED, RESOURCE_EXHAUSTED and UNAVAILABLE: try later. */
const tryLater = [4, 8, 14];

const grpcCodeOf = (error: unknown): number | null => {
  const cause = error instanceof ServiceError ? error.cause : error;
  return isGrpcServiceError(cause) ? cause.code : null;
};

/** gRPC's NOT_FOUND. */
export const isNotFound = (error: unknown): boolean => grpcCodeOf(error) === 5;

/** gRPC's FAILED_PRECONDITION: the run's last steps failed and are tried again, as while much reaches one that ends. */
export const isNotReady = (error: unknown): boolean => grpcCodeOf(error) === 9;

/** Temporal does not answer, or is asked too much. */
export function isTemporalDown(error: unknown): boolean {
  return error instanceof TemporalSilent || tryLater.includes(grpcCodeOf(error) ?? 0);
}

/** gRPC's PERMISSION_DENIED and UNIMPLEMENTED: this server does not let us. */
export const isNotLet = (error: unknown): boolean => [7, 12].includes(grpcCodeOf(error) ?? 0);

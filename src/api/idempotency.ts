/** How a caller names a write, so that it is done once. */
import { z } from 'zod';

export const IdempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,255}$/, 'must have 1 to 255 visible ASCII characters')
  .meta({
    description:
      'Chosen by you, new for each request; repeat a request with the same key to get the same answer.',
    example: '6f1c0a4e-2b7d-4c52-9a3e-0d3f6f0b8a11',
  });
export const WriteHeaders = z.looseObject({ 'idempotency-key': IdempotencyKey });

import type { Db } from '../db/client.js';
import { reserveBlock } from '../db/complaints/numbers.js';
import { complaintNumber } from '../domain/intake/number.js';

const BLOCK = 100;

/** Gives complaint numbers from blocks reserved for this process; those left over at its end are gaps. */
export function numberSource(db: Db): () => Promise<string> {
  let next = 0;
  let left = 0;
  let reserving: Promise<void> | null = null;
  const reserve = async (): Promise<void> => {
    try {
      next = await reserveBlock(db);
      left = BLOCK;
    } finally {
      reserving = null;
    }
  };
  return async () => {
    while (left === 0) await (reserving ??= reserve());
    left -= 1;
    next += 1;
    return complaintNumber(next - 1);
  };
}

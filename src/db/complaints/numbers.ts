import { sql } from 'drizzle-orm';
import { complaintNumber } from '../../domain/intake/number.js';
import type { Db } from '../client.js';
import { rows, statement } from '../statement.js';

/** What `complaint_number` goes up by. */
const BLOCK = 100;
/** The next block is taken while so many are left, so that nobody waits for it. */
const SPARE = 64;

const reserve = statement('reserve-numbers', {}, () =>
  rows<{ first: string }>(sql`select nextval('complaint_number') as first`),
);

/** Takes a block of a hundred serials for this process and gives the first; unused ones are gaps. */
export async function reserveBlock(db: Db): Promise<number> {
  const [block] = await reserve(db, {});
  if (block === undefined) throw new Error('The sequence complaint_number gave nothing.');
  return Number(block.first);
}

type Numbers = { free: number[]; reserving: Promise<void> | null };
const numbers = new WeakMap<Db, Numbers>();

/** The next complaint number, from blocks reserved for this process; those left over at its end are gaps. */
export async function nextNumber(db: Db): Promise<string> {
  const held = numbers.get(db) ?? { free: [], reserving: null };
  numbers.set(db, held);
  for (;;) {
    if (held.free.length <= SPARE) refill(db, held);
    const serial = held.free.shift();
    if (serial !== undefined) return complaintNumber(serial);
    await held.reserving;
  }
}

/** Whoever waits for the block learns why there is none; the one after asks again. */
function refill(db: Db, held: Numbers): void {
  if (held.reserving !== null) return;
  const reserving = reserveBlock(db)
    .then((first) => void held.free.push(...Array.from({ length: BLOCK }, (_, n) => first + n)))
    .finally(() => {
      held.reserving = null;
    });
  reserving.catch(() => null);
  held.reserving = reserving;
}

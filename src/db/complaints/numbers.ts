import { sql } from 'drizzle-orm';
import type { Db } from '../client.js';

/** Takes a block of a hundred serials for this process and gives the first; unused ones are gaps. */
export async function reserveBlock(db: Db): Promise<number> {
  const [block] = await db.execute<{ first: string }>(sql`select nextval('complaint_number') as first`);
  if (block === undefined) throw new Error('The sequence complaint_number gave nothing.');
  return Number(block.first);
}

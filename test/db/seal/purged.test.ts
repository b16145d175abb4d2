/** A purge or an erasure leaves the log as it was: its entries stay, nothing opens what went, and the receipt is one more. */
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { eraseCase } from '../../../src/db/keeping/erase.js';
import { purge } from '../../../src/db/keeping/purge.js';
import { sealing, type Sealing } from './sealing.js';

/** Closes it long ago, and purges it if its entries are sealed. */
async function purgedIfSealed(log: Sealing, number: string): Promise<string[] | null> {
  for (const table of ['deliveries', 'tasks', 'letters'])
    await log.owner.unsafe(`delete from ${table} where number = '${number}'`);
  await log.owner`update complaints set stage = 'closed', closed_at = now() - interval '3 years' where number = ${number}`;
  return await purge(log.db, { number, batch: randomUUID() }, ({ sealed }) => sealed);
}
const purged = async (log: Sealing, number: string) => expect(await purgedIfSealed(log, number)).toEqual([]);
const signed = async ({ owner }: Sealing) =>
  await owner`select size::int, root, signed from checkpoints order by size`;
const found = async (log: Sealing) =>
  (await log.verify()).problems.map(({ kind, index }) => `${kind} ${index}`);

it('before the purge and after it the heads are the same, and verify takes the receipt for the entries', async () => {
  await using log = await sealing();
  const [number, other] = [await log.told(3), await log.told(2)];
  await log.sealed();
  const before = await signed(log);
  await purged(log, number);
  expect(await log.verify()).toMatchObject({ entries: 5, problems: [] });
  expect(await log.sealed()).toMatchObject({ entriesSealed: 1, checkpointsSigned: 1 });
  expect(await log.sealed()).toMatchObject({ entriesSealed: 0 });
  expect((await signed(log)).slice(0, 1)).toEqual(before);
  expect(await log.verify()).toMatchObject({ entries: 6, problems: [] });
  expect(await log.verify(other)).toMatchObject({ entries: 2, problems: [] });
  const salts =
    await log.owner`select from sealed_entries where number = ${number} and receipt is null and salt is not null`;
  const opened = await log.owner`select from sealed_texts where number = ${number} and salt is not null`;
  expect([salts.length, opened.length]).toEqual([0, 0]);
});

it('what is not sealed yet is not purged', async () => {
  await using log = await sealing();
  const number = await log.told(2);
  expect(await purgedIfSealed(log, number)).toBeNull();
  await log.sealed();
  await purged(log, number);
  expect(await log.verify()).toMatchObject({ entries: 2, problems: [] });
});

it('an erasure leaves the entries as they are, nothing that opens their texts, and a receipt in the log', async () => {
  await using log = await sealing();
  const number = await log.told(3);
  await log.sealed();
  await log.owner`update complaints set stage = 'closed', closed_at = now(), state = state || '{"erasure": "done"}'
    where number = ${number}`;
  await log.owner`delete from deliveries where number = ${number}`;
  expect(await eraseCase(log.db, { number, batch: randomUUID() })).toEqual([]);
  const opened = await log.owner`select from sealed_texts where number = ${number} and salt is not null`;
  expect(opened).toHaveLength(0);
  expect(await log.sealed()).toMatchObject({ entriesSealed: 1 });
  expect(await log.verify()).toMatchObject({ entries: 4, problems: [] });
});

it('no receipt, another’s or one that was changed stands for what is gone', async () => {
  await using log = await sealing();
  const [number, other] = [await log.told(3), await log.told(2)];
  await log.sealed();
  await purged(log, number);
  await log.sealed();
  await log.owner`set session_replication_role = replica`;
  const changes = {
    'altered 5': `update purge_receipts set journal_hash = 'x'`,
    'missing 0': `delete from purged_entries where version = 1`,
    'missing 3': `delete from journal where number = '${other}' and version = 1`,
    'missing 5': `update purge_receipts set number = '${other}'`,
  };
  for (const [first, change] of Object.entries(changes)) {
    const { problems } = await log.foundAfter((sql) => sql.unsafe(change));
    expect([change, problems.map(({ kind, index }) => `${kind} ${index}`)]).toEqual([
      change,
      expect.arrayContaining([first]),
    ]);
  }
  expect(await found(log)).toEqual([]);
  const late = await log.foundAfter(async (sql) => {
    await sql`update purge_receipts set at = at - interval '1 hour'`;
    await sql`update sealed_entries set receipt = null where receipt is not null`;
  });
  expect(late.problems.map(({ kind, index }) => `${kind} ${index}`)).toEqual([
    ...['missing 0', 'missing 1', 'missing 2', 'reordered 5', 'missing 5'],
  ]);
});

/** The one sequencer: nothing skipped, nothing twice, whenever it is killed and however many there are. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import type { Store } from '../../../src/providers/files/store.js';
import { writersAreDone } from '../../support/servers/postgres.js';
import { sealing } from './sealing.js';

const whole = (entries: number, checkpoints: number) => ({
  ...{ entries, checkpoints, anchors: 1, stamps: 0, waiting: 0 },
  problems: [],
});

it('what a transaction under way has written is not sealed before it ends, and not left out after', async () => {
  await using log = await sealing();
  const [slow, fast] = [await log.told(1), await log.told(1)];
  await log.sealed();
  let goOn = () => {};
  const released = new Promise<void>((resolve) => (goOn = resolve));
  let wrote = () => {};
  const written = new Promise<void>((resolve) => (wrote = resolve));
  const slowly = log.owner.begin(async (tx) => {
    await tx`update complaints set changed_in = pg_current_xact_id() where number = ${slow}`;
    await tx`insert into journal (number, version, at, type, commit_id, data)
      values (${slow}, 2, now(), 'noted', 'slow', '{}')`;
    wrote();
    await released;
  });
  await written;
  await log.more(fast, 2);
  // Neither: what is in the log stays in the order of commits, and the slow one comes before.
  expect(await log.seal()).toEqual({ entriesSealed: 0, checkpointsSigned: 0, headsAnchored: 0 });
  goOn();
  await slowly;
  expect(await log.sealed()).toEqual({ entriesSealed: 2, checkpointsSigned: 1, headsAnchored: 0 });
  expect(await log.verify()).toEqual(whole(4, 2));
});

it('two at once seal each entry once', async () => {
  await using log = await sealing();
  for (let n = 0; n < 5; n++) {
    await log.told(2);
    await Promise.all([log.sealed(), log.sealed(), log.sealed()]);
  }
  await log.sealed();
  const { entries, problems } = await log.verify();
  expect({ entries, problems }).toEqual({ entries: 10, problems: [] });
});

it('killed before any of its files or heads, it ends what it began', async () => {
  await using log = await sealing();
  let entries = 0;
  for (let lives = 0; lives < 6; lives++) {
    await log.told(2);
    entries += 2;
    let left = lives;
    const dying: Store = {
      ...log.store,
      put: async (name, bytes) => {
        if (left-- === 0) throw new Error('killed');
        await log.store.put(name, bytes);
      },
    };
    await writersAreDone(log.db);
    await log.seal({ store: dying }).catch(() => {});
    await log.sealed();
    expect((await log.verify()).problems).toEqual([]);
  }
  expect((await log.verify()).entries).toBe(entries);
});

it('a store that was lost is written anew from the entries, and never over entries that were changed', async () => {
  await using log = await sealing();
  const number = await log.told(300);
  await log.sealed();
  await log.store.removeUnder('seal/tile');
  await log.more(number, 301);
  await log.sealed();
  expect(await log.verify()).toEqual(whole(301, 2));
  await log.store.removeUnder('seal/tile/1');
  await log.more(number, 302);
  await log.db.execute(sql`update sealed_entries set commitment = salt where index = 4`);
  await expect(log.sealed()).rejects.toThrow('The sealed entries are not those that were signed at 301.');
});

it('over the edge of a tile, in portions, full tiles take the place of those that were not', async () => {
  await using log = await sealing();
  const number = await log.told(250);
  await log.sealed();
  for (let version = 251; version <= 262; version++) {
    await log.more(number, version);
    if (version % 2 === 0) await log.sealed();
  }
  const { problems, entries } = await log.verify();
  expect({ problems, entries }).toEqual({ problems: [], entries: 262 });
  expect(await log.store.get('seal/tile/0/000.p/250')).toBeNull();
  expect(await log.store.get('seal/tile/entries/000')).toHaveLength(256 * 34);
});

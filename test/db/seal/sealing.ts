/** A small journal, what seals it, and what verifies it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { keyOfSeed } from '../../../scripts/verify/notes.js';
import { reading, type Snapshot } from '../../../scripts/verify/rows.js';
import { verifySeal, type Asked, type Verdict } from '../../../scripts/verify/verify.js';
import { signerOf } from '../../../src/providers/seal/signer.js';
import { seal } from '../../../src/activities/upkeep/seal.js';
import { inStore, type Anchor } from '../../../src/providers/seal/anchors.js';
import { openStore } from '../../../src/providers/files/store.js';
import { sealKey } from '../../support/config.js';
import { testLogger } from '../../support/log.js';
import { openTestDatabase, writersAreDone } from '../../support/servers/postgres.js';
import { stored, submission } from '../submission.js';

class Undone extends Error {}

/** A database with a log of its own. */
export async function sealing() {
  const database = await openTestDatabase();
  const { db, url } = database;
  const directory = mkdtempSync(join(tmpdir(), 'redress-seal-'));
  const store = await openStore({ kind: 'directory', directory });
  const deps = {
    db,
    store,
    signer: signerOf({ origin: 'log.example', key: sealKey }),
    logger: testLogger(),
    anchors: [inStore(store)] as readonly Anchor[],
  };
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  const verified = (at: Snapshot, only: string | null = null, other: Partial<Asked> = {}) =>
    verifySeal(at, {
      ...{ keys: [keyOfSeed(sealKey)], read: (name: string) => store.get(`seal/${name}`), only },
      ...{ elsewhere: [], trusted: null, ...other },
    });
  return {
    ...{ db, url, deps, store, owner, verified, directory: join(directory, 'seal') },
    seal: (other: Partial<typeof deps> = {}) => seal({ ...deps, ...other }),
    /** After whoever writes on this server now. */
    sealed: async (other: Partial<typeof deps> = {}) => {
      await writersAreDone(db);
      return await seal({ ...deps, ...other });
    },
    verify: (only: string | null = null, other: Partial<Asked> = {}) =>
      reading(owner, (at) => verified(at, only, other)),
    /** What is found while a change holds, which is then undone. */
    async foundAfter(change: (sql: Snapshot) => Promise<unknown>): Promise<Verdict> {
      const found: Verdict[] = [];
      await owner
        .begin(async (sql) => {
          await change(sql);
          found.push(await verified(sql));
          throw new Undone();
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undone)) throw error;
        });
      const [verdict] = found;
      if (verdict === undefined) throw new Error('Nothing was verified.');
      return verdict;
    },
    /** A complaint with a text, and more entries of its journal. */
    async told(entries = 3): Promise<string> {
      const id = randomUUID();
      const text = {
        id,
        name: 'description',
        audience: 'forComplainant' as const,
        text: `It is false: ${id}.`,
      };
      const { number } = await stored(db, {
        ...{ commitId: id, texts: [text] },
        // About nothing: the facts of two about one thing would wait for each other.
        contact: { ...submission().contact, subjectReference: null },
      });
      for (let version = 2; version <= entries; version++) await more(number, version);
      return number;
    },
    more,
    /** More entries of a journal, so many in all, in one statement. */
    async many(number: string, entries: number): Promise<void> {
      await db.execute(sql`
        with changed as (update complaints set changed_in = pg_current_xact_id() where number = ${number})
        insert into journal (number, version, at, type, by, commit_id, data)
          select ${number}, version, now(), 'noted', 'li-na', gen_random_uuid(),
            jsonb_build_object('type', 'noted', 'version', version, 'n', 1.5)
          from generate_series(2, ${entries}::int) version`);
    },
    async [Symbol.asyncDispose]() {
      await owner.end();
      await database[Symbol.asyncDispose]();
      rmSync(directory, { recursive: true, force: true });
    },
  };

  async function more(number: string, version: number): Promise<void> {
    await db.execute(sql`
      with changed as (update complaints set changed_in = pg_current_xact_id() where number = ${number})
      insert into journal (number, version, at, type, by, commit_id, data)
        values (${number}, ${version}, now(), 'noted', 'li-na', ${randomUUID()},
          jsonb_build_object('type', 'noted', 'version', ${version}::int, 'n', 1.5, 'ü', '✓'))`);
  }
}
export type Sealing = Awaited<ReturnType<typeof sealing>>;

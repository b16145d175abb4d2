/** A small journal, what seals it, and what verifies it. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { keyOfSeed } from '../../../scripts/verify/notes.js';
import { reading, type Snapshot } from '../../../scripts/verify/rows.js';
import { verifySeal } from '../../../scripts/verify/verify.js';
import { signerOf } from '../../../src/providers/signer.js';
import { seal } from '../../../src/activities/upkeep/seal.js';
import { inStore } from '../../../src/providers/anchors.js';
import { openStore } from '../../../src/providers/files/store.js';
import { sealKey } from '../../support/config.js';
import { testLogger } from '../../support/log.js';
import { openTestDatabase, writersAreDone } from '../../support/servers/postgres.js';
import { stored, submission } from '../submission.js';

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
    anchors: [inStore(store)],
  };
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  const verified = (at: Snapshot, only: string | null = null) =>
    verifySeal(at, { key: keyOfSeed(sealKey), read: (name) => store.get(`seal/${name}`), only });
  return {
    ...{ db, url, deps, store, owner, verified, directory: join(directory, 'seal') },
    seal: (other: Partial<typeof deps> = {}) => seal({ ...deps, ...other }),
    /** After whoever writes on this server now. */
    sealed: async () => {
      await writersAreDone(db);
      return await seal(deps);
    },
    verify: (only: string | null = null) => reading(owner, (at) => verified(at, only)),
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

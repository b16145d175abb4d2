/** Whatever is changed behind the service's back is found, and the place is named: tried for every field and file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import type { Snapshot } from '../../../scripts/verify/rows.js';
import { signerOf } from '../../../src/providers/seal/signer.js';
import { sha256 } from '../../../src/db/seal/sequence.js';
import { checkpoint } from '../../../src/domain/seal/notes.js';
import { shared } from '../../support/shared.js';
import { sealing } from './sealing.js';

const log = await shared(sealing());
const { owner, directory } = log;
const numbers: string[] = [];

/** Three complaints of three entries each, sealed one after the other; made once. */
async function small(): Promise<void> {
  if (numbers.length > 0) return;
  // As only a superuser can: neither the journal's trigger nor foreign keys.
  await owner`set session_replication_role = replica`;
  for (let n = 0; n < 3; n++) {
    numbers.push(await log.told());
    await log.sealed();
  }
}
beforeEach(small);

const foundAfter = (change: (sql: Snapshot) => Promise<unknown>) => log.foundAfter(change);
const first = async (change: (sql: Snapshot) => Promise<unknown>) => {
  const { problems } = await foundAfter(change);
  return problems.slice(0, 1).map(({ kind, index }) => `${kind} ${index}`);
};
const changes = (column: string): string => {
  if (column === 'at' || column === 'recorded_at') return `${column} + interval '1 ms'`;
  if (column === 'version') return '99';
  if (column === 'data') return `data || '{"extra": 1}'`;
  return `coalesce(${column}, '') || 'x'`;
};

it('an untouched journal is what was sealed, each complaint by itself too', async () => {
  expect(await log.verify()).toEqual({
    ...{ entries: 9, checkpoints: 3, anchors: 1, stamps: 0, waiting: 0 },
    problems: [],
  });
  expect(await log.verify(numbers[1])).toMatchObject({
    ...{ entries: 3, checkpoints: 3 },
    problems: [],
  });
});

it('every field of every entry of the journal: the entry is named', async () => {
  const columns = ['number', 'version', 'at', 'recorded_at', 'type', 'by', 'commit_id', 'data'];
  const said: string[] = [];
  const expected: string[] = [];
  for (const [n, number] of numbers.entries())
    for (const version of [1, 2, 3])
      for (const column of columns) {
        const change = `update journal set "${column}" = ${changes(column)} where number = $1 and version = $2`;
        const [found] = await first((sql) => sql.unsafe(change, [number, version]));
        const index = n * 3 + version - 1;
        // Under another key it is gone from its place.
        expected.push(`${column} ${['number', 'version'].includes(column) ? 'missing' : 'altered'} ${index}`);
        said.push(`${column} ${found}`);
      }
  expect(said).toEqual(expected);
});

it('a nested value, its kind, a field that was taken out: the entry is named', async () => {
  const values = [
    `data - 'n'`,
    `jsonb_set(data, '{n}', '1.6')`,
    `jsonb_set(data, '{n}', '"1.5"')`,
    `data || '{"ü": null}'`,
  ];
  for (const value of values)
    expect(
      await first((sql) =>
        sql.unsafe(`update journal set data = ${value} where number = $1 and version = 2`, [
          numbers[0] ?? '',
        ]),
      ),
    ).toEqual(['altered 1']);
});

it('every entry that is gone, put in, or changed places with another', async () => {
  for (const [n, number] of numbers.entries())
    for (const version of [1, 2, 3])
      expect(
        await first((sql) => sql`delete from journal where number = ${number} and version = ${version}`),
      ).toEqual([`missing ${n * 3 + version - 1}`]);
  for (const number of numbers)
    for (const version of [0, 4])
      expect(await first(copied(number, { number, version }))).toEqual(['added null']);
  // Of no complaint that there is, so no commit wrote it.
  const elsewhere = { number: '100-000-999', version: 1, ago: '1 hour' };
  expect(await first(copied(numbers[0] ?? '', elsewhere))).toEqual(['added null']);
});

const copied =
  (from: string, { ago = '0 s', ...to }: { number: string; version: number; ago?: string }) =>
  (sql: Snapshot) =>
    sql`
    insert into journal (number, version, at, recorded_at, type, by, commit_id, data)
      select ${to.number}, ${to.version}, at, recorded_at - ${ago}::interval, type, by, commit_id, data
      from journal where number = ${from} and version = 2`;

it('every two entries that changed places', async () => {
  const places = numbers.flatMap((number) => [1, 2, 3].map((version) => ({ number, version })));
  const [said, expected]: [string[], string[]] = [[], []];
  for (const [n, one] of places.entries())
    for (const [m, other] of places.entries()) {
      if (n >= m) continue;
      const move = (sql: Snapshot, from: typeof one, to: typeof one) => sql`
        update journal set number = ${to.number}, version = ${to.version}
        where number = ${from.number} and version = ${from.version}`;
      const [found] = await first(async (sql) => {
        const aside = { number: one.number, version: -1 };
        await move(sql, one, aside);
        await move(sql, other, one);
        await move(sql, aside, other);
      });
      said.push(`${n} ${m}: ${found}`);
      expected.push(`${n} ${m}: altered ${n}`);
    }
  expect(said).toEqual(expected);
});

it('every text that came with an entry, changed, gone or put beside it', async () => {
  for (const [n, number] of numbers.entries()) {
    expect(await first((sql) => sql`update texts set text = text || ' ' where number = ${number}`)).toEqual([
      `altered ${n * 3}`,
    ]);
    expect(await first((sql) => sql`delete from texts where number = ${number}`)).toEqual([
      `missing ${n * 3}`,
    ]);
    const beside = (sql: Snapshot) => sql`
      insert into texts (id, name, number, audience, text)
        select id, 'another', number, audience, text from texts where number = ${number}`;
    expect(await first(beside)).toEqual([`added ${n * 3}`]);
  }
});

it('an erased text leaves the seal whole, once its salt is gone with it', async () => {
  const erased = await foundAfter(async (sql) => {
    await sql`delete from texts where number = ${numbers[0] ?? ''}`;
    await sql`update sealed_texts set salt = null where number = ${numbers[0] ?? ''}`;
  });
  expect(erased.problems).toEqual([]);
});

it('every field and row of the seal itself', async () => {
  const silent: string[] = [];
  const tried = async (name: string, change: (sql: Snapshot) => Promise<unknown>) => {
    if ((await first(change)).length === 0) silent.push(name);
  };
  for (let index = 0; index < 9; index++) {
    await tried(`gone ${index}`, (sql) => sql`delete from sealed_entries where index = ${index}`);
    for (const column of ['salt', 'commitment'])
      await tried(`${column} ${index}`, (sql) =>
        sql.unsafe(
          `update sealed_entries set ${column} = set_byte(${column}, 3, 255 - get_byte(${column}, 3)) where index = ${index}`,
        ),
      );
    await tried(
      `version ${index}`,
      (sql) => sql`update sealed_entries set version = 99 where index = ${index}`,
    );
    await tried(`swap ${index}`, async (sql) => {
      const other = (index + 1) % 9;
      await sql`update sealed_entries set index = -1 where index = ${index}`;
      await sql`update sealed_entries set index = ${index} where index = ${other}`;
      await sql`update sealed_entries set index = ${other} where index = -1`;
    });
  }
  for (const column of ['salt', 'commitment'])
    await tried(`text ${column}`, (sql) =>
      sql.unsafe(
        `update sealed_texts set ${column} = set_byte(${column}, 3, 255 - get_byte(${column}, 3)) where number = $1`,
        [numbers[0] ?? ''],
      ),
    );
  await tried('text gone', (sql) => sql`delete from sealed_texts where number = ${numbers[0] ?? ''}`);
  expect(silent).toEqual([]);
});

it('every checkpoint that was changed, or forged over other entries by another key', async () => {
  for (const size of [3, 6, 9]) {
    expect(
      await first(
        (sql) =>
          sql`update checkpoints set root = set_byte(root, 0, 255 - get_byte(root, 0)) where size = ${size}`,
      ),
    ).toEqual(['checkpoint null']);
    expect(
      await first(
        (sql) =>
          sql`update checkpoints set signed = replace(signed, 'log.example', 'log.elsewhere') where size = ${size}`,
      ),
    ).toEqual(['checkpoint null']);
    const thief = signerOf({ origin: 'log.example', key: Buffer.alloc(32, 9).toString('base64') });
    const [{ root } = { root: Buffer.of() }] = await owner<
      { root: Buffer }[]
    >`select root from checkpoints where size = ${size}`;
    const forged = checkpoint(sha256, thief, { size, root });
    const { problems } = await foundAfter(
      (sql) => sql`update checkpoints set signed = ${forged} where size = ${size}`,
    );
    expect(problems).toEqual([
      {
        kind: 'checkpoint',
        index: null,
        says: `the checkpoint of ${size} entries: the key of this log has not signed it`,
      },
    ]);
  }
});

it('the end of the journal, taken off with its seal and its checkpoints: the published head remembers', async () => {
  const { problems } = await foundAfter(async (sql) => {
    await sql`delete from journal where number = ${numbers[2] ?? ''}`;
    await sql`delete from sealed_texts where number = ${numbers[2] ?? ''}`;
    await sql`delete from sealed_entries where index >= 6`;
    await sql`delete from checkpoints where size > 6`;
  });
  expect(problems.map(({ says }) => says)).toContain(
    'the file checkpoint names 9 entries, and the log holds 6',
  );
});

it('every file of the log, cut short, changed or gone, is named: at each of its hashes', async () => {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(directory.length + 1));
  expect(files).toHaveLength(8);
  const silent: string[] = [];
  for (const file of files) {
    const whole = readFileSync(join(directory, file));
    const tried = async (how: string, content: Uint8Array | null) => {
      const { problems } = await log.verify(null, {
        read: async (name) => (name === file ? content : await log.store.get(`seal/${name}`)),
      });
      if (!problems.some(({ says }) => says.includes(file))) silent.push(`${how} ${file}`);
    };
    // An anchor that is gone says nothing; that is what the others are for.
    if (!file.includes('anchors')) await tried('gone', null);
    await tried('longer', Buffer.concat([whole, Buffer.of(0)]));
    for (let at = 0; at < whole.length; at += 16) {
      await tried(`cut at ${at}`, whole.subarray(0, at));
      await tried(`changed at ${at}`, whole.with(at, 255 - (whole[at] ?? 0)));
    }
    await tried('cut at the end', whole.subarray(0, -1));
  }
  expect(silent).toEqual([]);
});

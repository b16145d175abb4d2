/** A log too large to try everything: what is changed, and where, is drawn by a seed that a failure shows. */
import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import type { Snapshot } from '../../../scripts/verify/rows.js';
import { shared } from '../../support/shared.js';
import { sealing } from './sealing.js';

const [COMPLAINTS, EACH] = [6, 250];
const ENTRIES = COMPLAINTS * EACH;
const log = await shared(sealing());
type Place = { number: string; version: number };
const places: Place[] = [];

/** Made once. */
beforeEach(async () => {
  if (places.length > 0) return;
  await log.owner`set session_replication_role = replica`;
  for (let n = 0; n < COMPLAINTS; n++) await log.many(await log.told(1), EACH);
  await log.sealed();
  places.push(...(await log.owner<Place[]>`select number, version from sealed_entries order by index`));
});
const placeOf = (index: number): Place => places[index] ?? { number: '', version: 0 };

type Kind = 'altered' | 'missing' | 'reordered' | 'added';
const kinds: readonly Kind[] = ['altered', 'missing', 'reordered', 'added'];
const changes: Record<Kind, (sql: Snapshot, at: Place, other: Place) => Promise<unknown>> = {
  altered: (sql, { number, version }) =>
    sql`update journal set data = data || '{"n": 2}' where number = ${number} and version = ${version}`,
  missing: (sql, { number, version }) =>
    sql`delete from journal where number = ${number} and version = ${version}`,
  async reordered(sql, at, other) {
    const indexOf = ({ number, version }: Place) =>
      places.findIndex((place) => place.number === number && place.version === version);
    await sql`update sealed_entries set index = -1 where index = ${indexOf(at)}`;
    await sql`update sealed_entries set index = ${indexOf(at)} where index = ${indexOf(other)}`;
    await sql`update sealed_entries set index = ${indexOf(other)} where index = -1`;
  },
  added: (sql, { number, version }) => sql`
    insert into journal (number, version, at, type, by, commit_id, data)
      select number, ${-version}, at, type, by, commit_id, data
      from journal where number = ${number} and version = ${version}`,
};

it('an untouched log is what was sealed', async () => {
  expect(await log.verify()).toMatchObject({ entries: ENTRIES, waiting: 0, problems: [] });
});

it('whatever entry is altered, gone, moved or put in: its place is the first that is named', async () => {
  const index = fc.nat({ max: ENTRIES - 2 });
  const drawn = fc.record({
    index,
    ahead: fc.nat({ max: 100 }),
    kind: fc.constantFrom(...kinds),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ index: at, ahead, kind }) => {
      const other = Math.min(at + 1 + ahead, ENTRIES - 1);
      const { problems } = await log.foundAfter(async (sql) => {
        await changes[kind](sql, placeOf(at), placeOf(other));
      });
      const [first, ...more] = problems.map((one) => `${one.kind} ${one.index}`);
      // What was moved is named where its complaint is out of order by it, else the head that was signed over another order.
      const moved = [first, ...more].find((said) => /^(reordered|checkpoint)/.test(said ?? ''));
      expect(kind === 'reordered' ? moved?.split(' ')[0] : first).toMatch(
        kind === 'reordered'
          ? /^(reordered|checkpoint)$/
          : kind === 'added'
            ? /^added null$/
            : new RegExp(`^${kind} ${at}$`),
      );
    }),
    { numRuns: 12 },
  );
});

it('whatever file is cut short or changed, it and the place are named', async () => {
  const full = Math.floor(ENTRIES / 256);
  const files = Array.from({ length: full }, (_, n) =>
    [0, 'entries'].map((level) => `tile/${level}/${String(n).padStart(3, '0')}`),
  );
  const drawn = fc.record({
    file: fc.constantFrom(...files.flat()),
    at: fc.nat({ max: 8_191 }),
    cut: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(drawn, async ({ file, at, cut }) => {
      const changed = (bytes: Uint8Array) =>
        cut ? bytes.subarray(0, at) : bytes.with(at, 255 - (bytes[at] ?? 0));
      const { problems } = await log.verify(null, {
        read: async (name) => {
          const bytes = await log.store.get(`seal/${name}`);
          return bytes !== null && name === file ? changed(bytes) : bytes;
        },
      });
      const step = file.includes('entries') ? 34 : 32;
      const index = Number(file.slice(-3)) * 256 + Math.floor(at / step);
      expect(problems).toEqual([
        { kind: 'file', index, says: `the file ${file} says otherwise from entry ${index}` },
      ]);
    }),
    { numRuns: 8 },
  );
});

/** A database as a platform has it after two years: its rows come by COPY, and no run stands behind them. */
import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { copyAll, withoutIndexes } from '../../scripts/loading/copying.js';
import { drawing, type Draw } from '../../scripts/loading/draw.js';
import { rowsOf, tablesOfCases, type Rows, type Words } from '../../scripts/loading/rows.js';
import { chinese, english } from '../../scripts/loading/texts.js';
import { complaintNumber, hire } from '../redress.js';
import { MEMBERS, retold } from './lives.js';

const teams = ['service', 'content', 'account', 'privacy', 'general', 'integrity'];
const AT_ONCE = 5_000;
/** Of the closed ones so many have a journal: nothing that is measured reads another's. */
const JOURNAL_OF_EACH = 20;
/** Numbers of the crowd begin here. */
const FIRST = 1_000_000;

export type Crowd = { open: number; closed: number };
/** The keys of those who were hired, by their ids, and open complaints that somebody has. */
export type Filled = { staff: ReadonlyMap<string, string>; held: { number: string; owner: string }[] };

/** Hires people for every team and puts the complaints in; `sql` is on the database at `url`. */
export async function fill(url: string, sql: postgres.Sql, { open, closed }: Crowd): Promise<Filled> {
  const people = teams.flatMap((team) =>
    Array.from({ length: MEMBERS }, (_, n) => ({ id: `${team}-${n + 1}`, team })),
  );
  const staff = await hire(url, people);
  const own = await sql.reserve();
  const held: Filled['held'] = [];
  try {
    // Nothing is refused that the core has made: foreign keys need not be asked row by row.
    await own`set session_replication_role = replica`;
    await own`set maintenance_work_mem = '512MB'`;
    await using _bare = await withoutIndexes(own, Object.values(tablesOfCases));
    const draw = drawing(7);
    const now = Date.now();
    for (let from = 0; from < open + closed; from += AT_ONCE) {
      const until = Math.min(from + AT_ONCE, open + closed);
      const lived = Array.from({ length: until - from }, (_, n) => told(draw, from + n, { open, now }));
      await copyAll(own, tablesOfCases, lived);
      held.push(...lived.flatMap(({ complaints }) => complaints).flatMap(heldIn));
    }
  } finally {
    own.release();
  }
  await sql`vacuum analyze`;
  return { staff, held };
}

const heldIn = ({ number, owner, closedAt }: Record<string, unknown>): Filled['held'] =>
  typeof number === 'string' && typeof owner === 'string' && closedAt === null ? [{ number, owner }] : [];

/** The n-th complaint. */
function told(draw: Draw, n: number, { open, now }: { open: number; now: number }): Rows {
  const isOpen = n < open;
  const number = complaintNumber(FIRST + n);
  const { state, journal, closedAt } = retold(draw, { number, now, open: isOpen });
  const inChinese = draw.upTo(2) === 0;
  const write = inChinese ? chinese : english;
  const words = (name: string, id: string, storedAt: number, audience: Words['audience']): Words => ({
    ...{ id, name, audience, text: write(draw), storedAt },
  });
  const { receivedAt, at, owner } = state;
  const decision = randomUUID();
  return rowsOf({
    ...{ state, closedAt, policyVersion: 1, filedBy: 'bench-1' },
    contact: {
      locale: inChinese ? 'zh-CN' : 'en',
      ...{ email: `someone.${draw.upTo(300_000)}@example.com`, accountId: `u-${draw.upTo(300_000)}` },
      phone: inChinese ? `+86138${String(10_000_000 + draw.upTo(89_999_999))}` : null,
      subjectReference: `https://example.com/u/${draw.upTo(200_000)}/posts/${n}`,
    },
    words: [
      words('description', randomUUID(), receivedAt, 'internal'),
      ...(isOpen ? [] : [words('explanation', decision, at, 'forComplainant')]),
    ],
    given: isOpen
      ? []
      : [
          {
            ...{ id: decision, name: 'resolve', round: 1, at },
            actor: { id: owner ?? 'service-1', relations: ['owner'] },
          },
        ],
    journal:
      isOpen || n % JOURNAL_OF_EACH === 0 ? journal.map((event) => ({ event, commitId: 'crowd' })) : [],
  });
}

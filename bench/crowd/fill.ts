/** A database as a platform has it after two years: its rows come by COPY, and no run stands behind them. */
import { createHash, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import {
  columns,
  commands,
  complaintNumber,
  hire,
  journalRow,
  partsOfReference,
  tables,
  termsOf,
  workIn,
} from '../redress.js';
import { copy, withoutIndexes } from './copying.js';
import { drawing, type Draw } from './draw.js';
import { MEMBERS, retold } from './lives.js';
import { chinese, english } from './texts.js';

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
    await using _bare = await withoutIndexes(own, Object.values(filled));
    const draw = drawing(7);
    const now = Date.now();
    for (let from = 0; from < open + closed; from += AT_ONCE) {
      const until = Math.min(from + AT_ONCE, open + closed);
      const told = Array.from({ length: until - from }, (_, n) => rowsOf(draw, from + n, { open, now }));
      for (const [name, table] of Object.entries(filled))
        await copy(
          own,
          table,
          told.flatMap((rows) => rows[name] ?? []),
        );
      held.push(...told.flatMap(({ complaints }) => complaints).flatMap(heldIn));
    }
  } finally {
    own.release();
  }
  await sql`vacuum analyze`;
  return { staff, held };
}

const heldIn = ({ number, owner, closedAt }: Record<string, unknown>): Filled['held'] =>
  typeof number === 'string' && typeof owner === 'string' && closedAt === null ? [{ number, owner }] : [];

const { complaints, contacts, texts, journal, work, tasks } = tables;
const filled = { complaints, contacts, texts, journal, work, tasks, commands };

type Rows = Record<string, Record<string, unknown>[]> & { complaints: Record<string, unknown>[] };

/** All rows of the n-th complaint. */
function rowsOf(draw: Draw, n: number, { open, now }: { open: number; now: number }): Rows {
  const isOpen = n < open;
  const number = complaintNumber(FIRST + n);
  const { state, journal: events, closedAt } = retold(draw, { number, now, open: isOpen });
  const inChinese = draw.upTo(2) === 0;
  const write = inChinese ? chinese : english;
  const { receivedAt, at } = state;
  const text = (name: string, id: string, storedAt: number, audience: string) => {
    const words = write(draw);
    return { id, name, number, audience, text: words, terms: termsOf(words), held: false, storedAt };
  };
  const decision = { ...decided(number, at), caller: state.owner ?? 'service-1' };
  const reference = `https://example.com/u/${draw.upTo(200_000)}/posts/${n}`;
  return {
    complaints: [
      {
        ...{ ...columns(state), number, closedAt, settled: !isOpen, updatedAt: at },
        ...{ policyVersion: 1, filedBy: 'bench-1', filedWith: null, externalId: null, prints: null },
        ...{ trackingHash: hash(`t${number}`), respondentHash: hash(`r${number}`) },
      },
    ],
    contacts: [
      {
        ...{ number, locale: inChinese ? 'zh-CN' : 'en', joinedAccounts: [] },
        ...{ email: `someone.${draw.upTo(300_000)}@example.com`, accountId: `u-${draw.upTo(300_000)}` },
        phone: inChinese ? `+86138${String(10_000_000 + draw.upTo(89_999_999))}` : null,
        ...{ subjectType: 'post', subjectReference: reference, subjectParts: partsOfReference(reference) },
      },
    ],
    texts: [
      text('description', randomUUID(), receivedAt, 'internal'),
      ...(isOpen ? [] : [text('explanation', decision.id, at, 'forComplainant')]),
    ],
    commands: isOpen ? [] : [decision],
    journal:
      isOpen || n % JOURNAL_OF_EACH === 0
        ? events.map((event) => ({
            ...journalRow(event, { number, commitId: 'crowd' }),
            recordedAt: event.at,
          }))
        : [],
    work: workIn(state).map((one) => ({ ...one, number })),
    tasks: state.tasks.map(({ n: version, kind, team, owner }) => ({
      ...{ number, n: version, kind, team, owner, step: null, letter: null },
      ...{ raisedAt: at, dueAt: at + 86_400_000, doneAt: null, result: null },
    })),
  };
}

const decided = (number: string, at: number) => ({
  ...{ id: randomUUID(), number, name: 'resolve', round: 1, givenWith: null, payload: {}, answer: null },
  ...{ idempotencyKey: number, fingerprint: 'crowd', expectedVersion: null, status: 'applied' },
  ...{ actor: { id: 'crowd', relations: ['owner'] }, storedAt: at, notAfter: at, decidedAt: at },
});

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

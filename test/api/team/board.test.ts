/** The board of a team: every number is the length of its list, for whoever reads it, while complaints move. */
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { principalOf } from '../../../src/cases/principal.js';
import { readWork, type WorkAsked } from '../../../src/cases/desk/read-work.js';
import { listComplaints } from '../../../src/cases/read/list-complaints.js';
import { listCases } from '../../../src/cases/team/list-cases.js';
import { readBoard } from '../../../src/cases/team/read-board.js';
import type { KeyedCtx } from '../../../src/cases/context.js';
import type { Asked, Page } from '../../../src/db/lists/page.js';
import { carriedBy } from '../../../src/domain/people/board.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import type { TeamId } from '../../../src/domain/vocabulary.js';
import { signedIn } from '../../support/browser.js';
import { keyOf } from '../../support/http.js';
import { shared } from '../../support/shared.js';
import { createRedress } from '../../support/redress.js';
import { lifeOf } from './lives.js';

const redress = await shared(createRedress({ workers: true }));

const policy = { version: 1, document: Policy.parse(defaultPolicy) };
const readTasks = (ctx: KeyedCtx, asked: WorkAsked) => readWork({ ...ctx, policy }, asked);
const get = async (path: string, as: string) => await redress.request(`GET ${path}`, { as });

/** All of a list, page by page. */
async function whole<T, P, F>(
  read: (ctx: KeyedCtx, asked: F & Asked<P>) => Promise<Page<T, P>>,
  ctx: KeyedCtx,
  chosen: F,
): Promise<T[]> {
  const items: T[] = [];
  for (let after: P | undefined; ;) {
    const page = await read(ctx, { ...chosen, limit: 7, ...(after !== undefined && { after }) });
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

/** What differs between the board and its lists, all read in one snapshot. */
async function differences(as: string, team?: TeamId): Promise<string[]> {
  return await redress.db.transaction(async (db) => {
    await db.execute(sql`set transaction isolation level repeatable read`);
    const who = await principalOf(db, keyOf(redress.keys, as));
    if (who === null) throw new Error(`Nobody is ${as}`);
    const ctx: KeyedCtx = { db, who };
    const board = await readBoard(ctx, team === undefined ? {} : { team });
    const ofTeam = board.team === null ? {} : { team: board.team };
    const said: string[] = [];
    const compare = (name: string, count: number, ...lists: unknown[][]) => {
      for (const list of lists)
        if (list.length !== count) said.push(`${as} ${name}: ${count}, and ${list.length} in its list`);
    };
    for (const { name, count, chosen } of board.numbers)
      compare(name, count, await whole(listComplaints, ctx, chosen), await whole(listCases, ctx, chosen));
    for (const { person, counts } of board.people) {
      for (const what of ['cases', 'approvals'] as const)
        compare(
          `${what} of ${person}`,
          counts[what],
          await whole(listComplaints, ctx, { ...carriedBy[what](person), ...ofTeam }),
        );
      const tasks = { mine: false, person, kind: 'task' as const, ...ofTeam };
      compare(`tasks of ${person}`, counts.tasks, await whole(readTasks, ctx, tasks));
    }
    const of = (name: string) => board.numbers.find((one) => one.name === name)?.count ?? Number.NaN;
    const carried = board.people.reduce((sum, { counts }) => sum + counts.cases, 0);
    if (carried + of('unowned') !== of('open')) said.push(`${as}: who carries what does not add up`);
    return said;
  });
}

const readers: [as: string, team?: TeamId][] = [
  ['zhou-min'],
  ['liu-yang'],
  ['he-ping'],
  ['he-ping', 'content'],
  ['deng-rui'],
  ['deng-rui', 'service'],
  ['guo-ran'],
];

it('counts what its lists hold, whatever moves meanwhile, for leads, supervisors and auditors', async () => {
  const MOVES = 24;
  const ROUNDS = 4;
  let moved = 0;
  const caller = async (first: number): Promise<void> => {
    for (let n = first; n < MOVES; n += 3) {
      await lifeOf(redress, n);
      moved += 1;
    }
  };
  const moving = Promise.all([caller(0), caller(1), caller(2)]);
  const said: string[] = [];
  for (let round = 0; round < ROUNDS || moved < MOVES; round += 1)
    for (const [as, team] of readers) said.push(...(await differences(as, team)));
  await moving;
  await redress.settled();
  for (const [as, team] of readers) said.push(...(await differences(as, team)));
  expect(said).toEqual([]);
});

describe('as its readers have it', () => {
  it('names by HTTP the list behind each number, and its page leads to the same', async () => {
    const { body } = await get('/v1/board?team=service', 'he-ping');
    type Counted = { count: number; list: string };
    type Carries = Record<'cases' | 'approvals' | 'tasks', Counted>;
    const carried = body.people.flatMap(({ cases, approvals, tasks }: Carries) => [cases, approvals, tasks]);
    const lists: Counted[] = [...body.numbers, ...carried];
    for (const { count, list } of lists) {
      const { status, body: page } = await get(`${list}&limit=100`, 'he-ping');
      expect([status, page.items?.length], list).toEqual([200, count]);
    }
    const tab = await signedIn(redress.app, 'he-ping');
    const { text } = await tab.open('/desk/team?team=service');
    const shown = [...text.matchAll(/href="(\/desk\/team\/cases[^"]*)"[^>]*><span[^>]*>(\d+)</g)];
    expect(shown).toHaveLength(body.numbers.length);
    for (const [, href = '', count] of shown) {
      const page = await tab.open(href.replaceAll('&amp;', '&'));
      const numbers = new Set(
        [...page.text.matchAll(/\/desk\/cases\/([\d-]+)/g)].map(([, number]) => number),
      );
      expect(String(Math.min(numbers.size, 50)), href).toBe(String(Math.min(Number(count), 50)));
    }
  });

  it('knows nothing of a complaint that concerns its reader, or of the staff matters of others', async () => {
    const open = async (as: string, team = '') => {
      const { body } = await get(`/v1/board${team && `?team=${team}`}`, as);
      return body.numbers.find(({ name }: { name: string }) => name === 'open').count;
    };
    const before = await Promise.all([open('guo-ran'), open('deng-rui'), open('tang-wen'), open('zhou-min')]);
    await redress.filed({ subject: { type: 'account', reference: 'account-guo-ran' } });
    const after = await Promise.all([open('guo-ran'), open('deng-rui'), open('tang-wen'), open('zhou-min')]);
    expect(after.map((count, at) => count - (before[at] ?? 0))).toEqual([0, 1, 1, 0]);
  });

  it('is for those who lead, supervise or audit, each with their teams to choose from', async () => {
    const asked = async (as: string, query = '') => {
      const { status, body } = await get(`/v1/board${query}`, as);
      return status === 200 ? { team: body.team, teams: body.teams } : status;
    };
    expect(await asked('liu-yang')).toEqual({ team: 'content', teams: ['content'] });
    expect(await asked('he-ping')).toMatchObject({ team: null, teams: ['content', 'general', 'service'] });
    expect(await asked('deng-rui')).toMatchObject({ team: null });
    expect(await asked('liu-yang', '?team=service')).toBe(404);
    for (const as of ['olivia-reed', 'noah-fischer', 'mobile-app']) expect(await asked(as)).toBe(403);
    const tab = await signedIn(redress.app, 'olivia-reed');
    expect((await tab.open('/desk/team')).status).toBe(403);
    expect((await tab.open('/desk/work')).text).not.toContain('/desk/team');
  });

  it('says who carries how much, their oldest case, and until when they are away', async () => {
    const { body: before } = await get('/v1/board', 'liu-yang');
    const from = new Date(Date.now() + 3_600_000).toISOString();
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const body = { staff: 'wang-lei', from, until };
    expect((await redress.request('POST /v1/absences', { as: 'liu-yang', body })).status).toBe(201);
    const { body: board } = await get('/v1/board', 'liu-yang');
    const of = (person: string) => board.people.find((one: { person: string }) => one.person === person);
    expect(of('wang-lei').absence).toEqual({ from, until });
    expect(board.people.map(({ person }: { person: string }) => person)).toEqual(
      expect.arrayContaining(['wang-lei', 'olivia-reed', 'liu-yang']),
    );
    expect(before.people.find(({ person }: { person: string }) => person === 'wang-lei').absence).toBeNull();
    for (const { person, load, cases, oldest } of board.people) {
      const { body: own } = await get(`/v1/complaints?open=true&team=content&owner=${person}`, 'liu-yang');
      const received = own.items.map(({ number }: { number: string }) => number).toSorted();
      expect([person, oldest]).toEqual([person, received[0] ?? null]);
      expect(load).toBeGreaterThanOrEqual(cases.count);
    }
  });
});

it('lets nobody outside ask who approves', async () => {
  expect((await get('/v1/complaints?approver=liu-yang', 'mobile-app')).status).toBe(403);
});

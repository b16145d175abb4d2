/** Lists of complaints on a real database: filters, pages, who may see what. */
import { describe, expect, it } from 'vitest';
import { columns } from '../../src/db/complaints/columns.js';
import * as cases from '../../src/db/complaints/cases.js';
import { list, type ListFilter, type Place } from '../../src/db/lists/lists.js';
import { newClock } from '../../src/domain/clocks/clock.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { openTestDatabase, writersAreDone } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { forPost, task, written } from './writing.js';
import { HOUR, NOON, stored } from './submission.js';

const { db } = await shared(openTestDatabase());

/** Writes a state. */
const save = (state: Complaint, closedAt: number | null = null) =>
  written(db, state.number, { cases: [{ ...columns(state), number: state.number, closedAt }] });

const everything = { everything: true, accounts: [] } as const;

describe('a list', () => {
  const numbersOf = async (filter: Partial<ListFilter>, now = NOON) =>
    (await list(db, { visible: everything, limit: 100, ...filter }, now)).items.map(({ number }) => number);

  it.each(['newest', 'oldest'] as const)(
    'gives every complaint once, page by page, %s first',
    async (order) => {
      const filedBy = `pages-${order}`;
      const all = await Promise.all(Array.from({ length: 7 }, () => stored(db, { filedBy })));
      await writersAreDone(db);
      const seen: string[] = [];
      let after: Place | null = null;
      do {
        const page: Awaited<ReturnType<typeof list>> = await list(
          db,
          { visible: { filedBy }, order, limit: 3, ...(after && { after }) },
          NOON,
        );
        seen.push(...page.items.map(({ number }) => number));
        after = page.next;
      } while (after !== null);
      expect(seen).toHaveLength(7);
      expect(new Set(seen)).toEqual(new Set(all.map(({ number }) => number)));
    },
  );

  it('oldest first, a complaint that changes between pages is not skipped', async () => {
    const filedBy = 'moving';
    const visible = { filedBy };
    for (let n = 0; n < 4; n++) await stored(db, { filedBy });
    await writersAreDone(db);
    const first = await list(db, { visible, order: 'oldest', limit: 2 }, NOON);
    const unseen = await list(
      db,
      { visible, order: 'oldest', limit: 2, ...(first.next && { after: first.next }) },
      NOON,
    );
    const moved = unseen.items[0]?.number ?? '';
    const found = await cases.find(db, moved);
    if (found !== null) await save({ ...found.state, version: 2 });
    await writersAreDone(db);
    const rest = await list(
      db,
      { visible, order: 'oldest', limit: 9, ...(first.next && { after: first.next }) },
      NOON,
    );
    expect(rest.items.map(({ number }) => number)).toContain(moved);
  });

  it('filters by stage, category, team, owner, overdue, unread and change', async () => {
    const visible = { filedBy: 'filters' };
    const due = newClock('investigation', NOON, HOUR);
    const a = await stored(db, {
      ...visible,
      category: 'account',
      change: {
        ...{ stage: 'investigation', team: 'account', owner: 'h1', clocks: [due] },
        unread: { version: 1, since: NOON },
      },
    });
    const b = await stored(db, visible);
    expect(await numbersOf({ visible, stage: 'investigation' })).toEqual([a.number]);
    expect(await numbersOf({ visible, category: 'content' })).toEqual([b.number]);
    expect(await numbersOf({ visible, team: 'account' })).toEqual([a.number]);
    expect(await numbersOf({ visible, owner: 'h1' })).toEqual([a.number]);
    expect(await numbersOf({ visible, overdue: true }, NOON + HOUR)).toEqual([a.number]);
    expect(await numbersOf({ visible, overdue: false }, NOON + HOUR)).toEqual([b.number]);
    expect(await numbersOf({ visible, overdue: true }, NOON)).toEqual([]);
    expect(await numbersOf({ visible, unread: true })).toEqual([a.number]);
    expect(await numbersOf({ visible, unread: false })).toEqual([b.number]);
    const all = await list(db, { visible, limit: 9 }, NOON);
    const latest = all.items[0]?.updatedAt ?? 0;
    expect(await numbersOf({ visible, updatedSince: latest })).toContain(all.items[0]?.number);
    await stored(db);
    expect(await numbersOf({ visible, updatedSince: Date.now() + HOUR })).toEqual([]);
  });

  it('shows staff the cases of their teams and those in their hands, and none about their own line', async () => {
    const filedBy = 'hands';
    const ofTeam = await stored(db, { filedBy, change: { team: 'general' } });
    const owned = await stored(db, { filedBy, change: { team: 'privacy', owner: 'p1' } });
    const approving = await stored(db, { filedBy, change: { team: 'privacy', approver: 'p1' } });
    const tasked = await stored(db, { filedBy, change: { team: 'privacy' } });
    const foreign = await stored(db, { filedBy, change: { team: 'privacy' } });
    const told = await stored(db, { filedBy, change: { team: 'privacy' } });
    await written(db, told.number, { called: [forPost(told.number, 'p1', 2)] });
    await written(db, foreign.number, { called: [forPost(foreign.number, 'p1', 1)] });
    for (const [{ number }, owner] of [
      [tasked, 'p1'],
      [foreign, 'p2'],
    ] as const)
      await written(db, number, { raised: [task({ number, n: 2, team: 'privacy', owner }, NOON)] });
    const about = {
      email: null,
      phone: null,
      conversation: null,
      locale: 'en',
      accountId: 'u-9',
      accountAsserted: true,
      subjectType: 'account',
      subjectReference: 'own',
    } as const;
    const own = await stored(db, { filedBy, contact: about, change: { team: 'general' } });
    const seen = await numbersOf({ visible: { person: 'p1', teams: ['general'], accounts: ['own'] } });
    expect(seen).toEqual(
      expect.arrayContaining([ofTeam, owned, approving, tasked, told].map(({ number }) => number)),
    );
    expect(seen).not.toContain(foreign.number);
    expect(seen).not.toContain(own.number);
    expect(await numbersOf({ visible: { everything: true, accounts: ['own'] } })).not.toContain(own.number);
    expect(await numbersOf({ visible: everything })).toContain(own.number);
  });
});

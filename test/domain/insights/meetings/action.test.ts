/** What becomes of an action, when a meeting looks at it again, and what a pack takes of a report. */
import { describe, expect, it } from 'vitest';
import {
  actionObjections,
  begin,
  decideAction,
  isCarried,
  type Action,
  type ActionObjection,
  type ActionOrder,
} from '../../../../src/domain/insights/meetings/action.js';
import { causesOf, sectionFigures, toldOf } from '../../../../src/domain/insights/meetings/pack.js';
import type { Cell, Figure } from '../../../../src/domain/insights/report.js';

const TODAY = '2026-06-01';
const plan = { title: 'Ask legal', owner: 'liu-yang', dueOn: '2026-06-10' };
const open: Action = { ...plan, stage: 'open', endedOn: null, reason: null };
const done: Action = { ...open, stage: 'done', endedOn: '2026-05-20' };

const given = (action: Action) => ({
  when: (order: ActionOrder) => {
    const decided = decideAction(action, order, TODAY);
    return {
      becomes: (change: Partial<Action>) => expect(decided).toEqual({ action: { ...action, ...change } }),
      refused: (objection: ActionObjection) => {
        expect(decided).toEqual({ objection });
        expect(actionObjections[objection].message).not.toBe('');
      },
    };
  },
});

describe('an action', () => {
  it('begins open, due today at the earliest', () => {
    expect(begin({ ...plan, dueOn: TODAY }, TODAY)).toEqual({ action: { ...open, dueOn: TODAY } });
    expect(begin({ ...plan, dueOn: '2026-05-31' }, TODAY)).toEqual({ objection: 'due-past' });
  });
  it('is changed while it is open, and keeps a day that is over', () => {
    given(open)
      .when({ order: 'change', plan: { ...plan, owner: 'he-ping' } })
      .becomes({ owner: 'he-ping' });
    given(open)
      .when({ order: 'change', plan: { ...plan, dueOn: '2026-05-01' } })
      .refused('due-past');
    const late = { ...open, dueOn: '2026-05-01' };
    given(late)
      .when({ order: 'change', plan: { ...plan, dueOn: '2026-05-01' } })
      .becomes({});
  });
  it('ends as done, or dropped for a reason', () => {
    given(open).when({ order: 'finish' }).becomes({ stage: 'done', endedOn: TODAY });
    given(open).when({ order: 'drop', reason: null }).refused('reason');
    given(open)
      .when({ order: 'drop', reason: 'Too dear' })
      .becomes({ stage: 'dropped', endedOn: TODAY, reason: 'Too dear' });
  });
  it('that has ended stays so', () => {
    given(done).when({ order: 'finish' }).refused('ended');
    given(done).when({ order: 'change', plan }).refused('ended');
  });
});

it('a meeting looks again at what is open, and at what has ended since the one before', () => {
  expect(isCarried(open, '2026-05-30')).toBe(true);
  expect(isCarried(done, '2026-05-20')).toBe(true);
  expect(isCarried(done, '2026-05-21')).toBe(false);
  expect(isCarried(done, null)).toBe(true);
});

const cell = (by: Cell['by'], n: number, key = ''): Cell => ({
  ...{ by, key, n, k: null, median: null, low: null, high: null, p90: null },
});
const counted = (name: 'open' | 'closed', cells: Cell[], before: Cell[]): Figure => ({
  ...{ name, unit: 'count', sql: '', past: [], cells, before, yearBefore: [] },
});

it('a pack has the totals of the figures that its sections name, also of a report that lacks one', () => {
  const open = counted('open', [cell('category', 4, 'content'), cell('total', 9)], [cell('total', 7)]);
  const told = toldOf([open], sectionFigures.backlog);
  expect(told.map(({ name }) => name)).toEqual(['received', 'closed', 'open']);
  expect(told.map(({ now, before, yearBefore }) => [now.n, before.n, yearBefore.n])).toEqual([
    ...[
      [0, 0, 0],
      [0, 0, 0],
      [9, 7, 0],
    ],
  ]);
});

it('a pack has the causes that closed complaints name, the most first, of all that closed', () => {
  const cells = [cell('total', 9), cell('cause', 3, ''), cell('cause', 2, '?'), cell('cause', 2, 'rules')];
  const before = [cell('total', 5), cell('cause', 4, 'people'), cell('cause', 1, 'rules')];
  expect(causesOf([counted('closed', cells, before)])).toEqual({
    name: 'causes',
    causes: [
      { id: 'rules', now: 2, before: 1 },
      { id: 'people', now: 0, before: 4 },
    ],
    of: { now: 9, before: 5 },
  });
  expect(causesOf([])).toMatchObject({ causes: [], of: { now: 0, before: 0 } });
});

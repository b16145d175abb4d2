/** Which reports are missing, and in what order they are made. */
import { describe, expect, it } from 'vitest';
import {
  cellOf,
  figureNames,
  figureGroups,
  figuresOf,
  inOrder,
  missing,
} from '../../../src/domain/insights/report.js';

const at = (iso: string): number => Date.parse(iso);
const none = new Set<string>();
const HOUR = 3_600_000;

describe('reports that are missing', () => {
  const first = at('2026-03-18T12:00:00Z');

  it('are those of all periods since the first complaint that are over', () => {
    const known = { first, now: at('2026-04-06T12:00:00Z'), made: none };
    expect(missing('week', 'UTC', known).map(({ name }) => name)).toEqual([
      '2026-W12',
      '2026-W13',
      '2026-W14',
    ]);
    expect(missing('month', 'UTC', known).map(({ name }) => name)).toEqual(['2026-03']);
  });

  it('are over where their zone says so, and a moment later, when all is written down', () => {
    const end = at('2026-03-22T16:00:00Z');
    const names = (now: number) =>
      missing('week', 'Asia/Shanghai', { first, now, made: none }).map(({ name }) => name);
    expect(names(end)).toEqual([]);
    expect(names(end + HOUR)).toEqual(['2026-W12']);
    expect(missing('week', 'Europe/Berlin', { first, now: end + HOUR, made: none })).toEqual([]);
  });

  it('are not made again', () => {
    const known = { first, now: at('2026-04-06T12:00:00Z'), made: new Set(['2026-W13']) };
    expect(missing('week', 'UTC', known).map(({ name }) => name)).toEqual(['2026-W12', '2026-W14']);
  });

  it('are made in the order in which their periods end', () => {
    const known = { first: at('2026-02-20T00:00:00Z'), now: at('2026-03-20T00:00:00Z'), made: none };
    const all = [...missing('month', 'UTC', known), ...missing('week', 'UTC', known)];
    expect(inOrder(all).map(({ name }) => name)).toEqual([
      '2026-W08',
      '2026-02',
      '2026-W09',
      '2026-W10',
      '2026-W11',
    ]);
  });
});

it('each figure is in one group', () => {
  expect(figureGroups.flatMap((group) => figuresOf(group))).toEqual(figureNames);
});

it('what was not counted is none', () => {
  expect(cellOf([], 'team', 'content')).toMatchObject({
    by: 'team',
    key: 'content',
    n: 0,
    k: null,
    median: null,
  });
});

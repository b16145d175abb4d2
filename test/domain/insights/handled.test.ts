import { expect, it } from 'vitest';
import { handledOf, type Count } from '../../../src/domain/insights/returns/handled.js';
import type { Calendar } from '../../../src/domain/policy/statutory.js';

type Closed = Extract<Count, { what: 'closed' }>;

const closed = (receivedOn: string, closedOn: string, more: Partial<Closed> = {}): Closed => ({
  ...{ what: 'closed', category: 'content', n: 1, receivedOn, closedOn, isUpheld: false },
  ...more,
});
const plain: Calendar = { zone: 'Europe/London', weekend: [6, 7], holidays: [], workdays: [] };

const easter: Calendar = { ...plain, holidays: ['2026-04-03', '2026-04-06'] };
const worked: Calendar = { ...plain, workdays: ['2026-04-19'] };

it.each<[string, string, string, Calendar, number]>([
  ['a Thursday, closed the Tuesday after', '2026-04-16', '2026-04-21', plain, 1],
  ['a Thursday, closed the Wednesday after', '2026-04-16', '2026-04-22', plain, 0],
  ['the Thursday before Easter, closed the Wednesday after', '2026-04-02', '2026-04-08', easter, 1],
  ['the same without a calendar of holidays', '2026-04-02', '2026-04-08', plain, 0],
  ['a Friday before a worked Sunday, closed the Tuesday after', '2026-04-17', '2026-04-21', worked, 1],
  ['the same, closed the Wednesday after', '2026-04-17', '2026-04-22', worked, 0],
])('three business days after %s', (_, receivedOn, closedOn, calendar, withinThreeDays) => {
  const [all] = handledOf([closed(receivedOn, closedOn)], calendar);
  expect(all).toMatchObject({ withinThreeDays, withinEightWeeks: 1 - withinThreeDays });
});

it.each([
  ['2026-05-27', { withinEightWeeks: 1, later: 0 }],
  ['2026-05-28', { withinEightWeeks: 0, later: 1 }],
])('eight weeks after 1 April end with 27 May: closed on %s', (closedOn, line) => {
  expect(handledOf([closed('2026-04-01', closedOn)], plain)[0]).toMatchObject(line);
});

it('adds up all classes, and names each', () => {
  const counts: Count[] = [
    { what: 'opened', category: 'privacy', n: 3 },
    { what: 'outstanding', category: 'content', n: 2 },
    closed('2026-04-01', '2026-07-01', { n: 4, isUpheld: true }),
  ];
  expect(handledOf(counts, plain)).toMatchObject([
    { category: 'all', opened: 3, outstanding: 2, later: 4, upheld: 4 },
    { category: 'content', opened: 0, outstanding: 2, later: 4, upheld: 4 },
    { category: 'privacy', opened: 3, outstanding: 0, later: 0, upheld: 0 },
  ]);
});

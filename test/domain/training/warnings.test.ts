/** When people are told that they will lack a course. */
import { expect, it } from 'vitest';
import { EVERY } from '../../../src/domain/training/gate.js';
import { upcoming, warningsDue } from '../../../src/domain/training/warnings.js';

const DAY = 86_400_000;
const AT = Date.parse('2026-06-01T00:00:00Z');

it.each([
  [31 * DAY, []],
  [30 * DAY, [30]],
  [8 * DAY, [30]],
  [7 * DAY, [30, 7]],
  [1, [30, 7]],
  [0, []],
  [-DAY, []],
])('%d ms before it, these warnings have come due: %j', (before, due) => {
  expect(warningsDue({ at: AT }, AT - before)).toEqual(due);
});

it('concern what somebody has, each course by what lapses first', () => {
  const lapses = [
    { category: EVERY, course: 'privacy', at: AT + DAY },
    { category: 'content', course: 'privacy', at: AT },
    { category: 'account', course: 'process', at: AT },
  ];
  expect(upcoming(lapses, ['content'])).toEqual([{ course: 'privacy', at: AT }]);
  expect(upcoming(lapses, [])).toEqual([{ course: 'privacy', at: AT + DAY }]);
});

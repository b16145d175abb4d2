/** The page about the process has every row, and reads the deadlines as the default policy does. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { HourlyDeadline } from '../../src/domain/policy/deadlines.js';

const rows = readFileSync('docs/process.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('each row of the process says how far it is kept', () => {
  const kept = rows.filter(([, row = '']) => /^P\d+$/.test(row));
  expect(kept.map(([, row]) => row)).toEqual(Array.from({ length: 22 }, (_, i) => `P${i + 1}`));
  for (const [, row, , today] of kept) expect(today, row).toMatch(/^\*\*(Kept|In part|Not yet)/);
});

const deadlines: PolicyDocument['deadlines'] = defaultPolicy.deadlines;
const readings = rows.flatMap(([, name, , , within = '']) => {
  const known = HourlyDeadline.safeParse(name);
  return known.success ? [[known.data, within] as const] : [];
});

it.each(readings)('the reading of the deadline %s is that of the policy', (name, within) => {
  const { within: allowed, dangerWithin, pausesFor, extendsBy } = deadlines[name];
  for (const hours of [allowed, dangerWithin, pausesFor, extendsBy].filter((some) => some !== undefined))
    expect(within).toContain(hours.replace('h', ' h'));
  expect(within.includes('extended')).toBe(extendsBy !== undefined);
});

it('the deadlines of the stages are all read', () =>
  expect(readings.map(([name]) => name)).toEqual(
    expect.arrayContaining(['review', 'investigation', 'appeal', 'feedback', 'promise', 'remedies']),
  ));

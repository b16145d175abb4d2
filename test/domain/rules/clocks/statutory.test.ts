/** What the law gives for an answer about personal data: working days by a calendar; none unless the policy says so. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { dueAt } from '../../../../src/domain/clocks/clock.js';
import { endOfWorkingDay } from '../../../../src/domain/clocks/working-days.js';
import { statutoryAhead, statutoryDueAt } from '../../../../src/domain/disclosure/statements/dates/dates.js';
import { defaultPolicy, Policy, type PolicyDocument } from '../../../../src/domain/policy/policy.js';
import { Calendar } from '../../../../src/domain/policy/statutory.js';
import { readPolicy } from '../../../../src/given/policy-file.js';
import { temporaryDirectory } from '../../../support/servers/directory.js';
import type { Life } from '../../spec/life.js';
import * as orders from '../../spec/orders.js';
import { by, given } from '../../spec/spec.js';
import { accepted, received, sent } from '../../spec/starts.js';

const china = Calendar.parse(JSON.parse(readFileSync('examples/calendar-cn-2026.json', 'utf8')));
const policy = (document: PolicyDocument): PolicyDocument => ({
  ...document,
  statutory: { workingDays: 15, calendar: { zone: 'Asia/Shanghai' } },
});
const ofLaw = ({ state }: Life) => state.clocks.find(({ key }) => key === 'statutory');

it.each([
  // Before a long holiday, after which a Saturday is worked.
  ['2026-09-30T10:00:00+08:00', 3, '2026-10-11T00:00:00+08:00'],
  // The day of receipt is that of the calendar's zone, and does not count.
  ['2026-03-01T23:59:59+08:00', 1, '2026-03-03T00:00:00+08:00'],
  ['2026-03-01T16:00:00Z', 1, '2026-03-04T00:00:00+08:00'],
] as const)('what came in %s has %i working days until %s', (at, days, until) =>
  expect(endOfWorkingDay(china, Date.parse(at), days)).toBe(Date.parse(until)),
);

it('a day in which clocks are changed ends at midnight as they show it', () => {
  const berlin = Calendar.parse({ zone: 'Europe/Berlin', weekend: [] });
  const end = (day: string) =>
    new Date(endOfWorkingDay(berlin, Date.parse(`${day}T12:00Z`), 1)).toISOString();
  expect([end('2026-03-28'), end('2026-10-24')]).toEqual([
    '2026-03-29T22:00:00.000Z',
    '2026-10-25T23:00:00.000Z',
  ]);
});

it('without one in the policy no law is kept', () =>
  expect(ofLaw(accepted({ as: 'privacy', category: 'privacy' }))).toBeUndefined());

it('runs from receipt, warns its staff, escalates, and makes the case overdue', () => {
  const { life } = given(accepted({ category: 'privacy', as: 'privacy', policy }));
  const clock = ofLaw(life);
  if (clock === undefined) throw new Error('No statutory clock');
  expect(clock.startedAt).toBe(life.state.receivedAt);
  expect(statutoryDueAt(life.state)).toBe(dueAt(clock));
  expect(statutoryAhead(life.state, dueAt(clock) - 1)).toBe(dueAt(clock));
  expect(statutoryAhead(life.state, dueAt(clock))).toBeNull();
  const late = given(life).after('800h').life;
  expect(
    late.last.filter((event) => event.type === 'rung-fired' && event.clock === 'statutory'),
  ).toMatchObject([{ rung: 0.75 }, { rung: 1, level: 2, dueAt: dueAt(clock) }]);
});

it('begins with the class, counts from receipt, and ends with another class; once more it goes on', () => {
  const claimed = given(received({ policy })).when(orders.accept('privacy'), by.owner, '5h');
  expect(ofLaw(claimed.life)).toMatchObject({ startedAt: claimed.state.receivedAt, stoppedAt: null });
  const left = claimed.when(orders.reclassify('content'), by.owner, '6h');
  expect(ofLaw(left.life)?.stoppedAt).not.toBeNull();
  expect(ofLaw(left.when(orders.reclassify('privacy'), by.owner, '7h').life)?.stoppedAt).toBeNull();
});

it('ends with the answer', () => {
  const { state, journal } = sent({ category: 'privacy', as: 'privacy', policy });
  expect(
    journal.findLast((event) => event.type === 'clock-stopped' && event.clock === 'statutory'),
  ).toMatchObject({
    met: true,
  });
  expect(statutoryDueAt(state)).toBeNull();
});

it('its calendar is read from a file beside the policy’s, or refused', async () => {
  const file = join(temporaryDirectory(), 'policy.json');
  const statutory = { workingDays: 15, calendar: resolve('examples/calendar-cn-2026.json') };
  writeFileSync(file, JSON.stringify({ ...defaultPolicy, statutory }));
  const read = Policy.parse(await readPolicy(file));
  expect(read.statutory?.calendar).toEqual(china);
  expect(Calendar.safeParse({ zone: 'Nowhere/At-all' }).success).toBe(false);
  expect(Calendar.safeParse({ zone: 'UTC', holidays: ['2026-02-30'] }).success).toBe(false);
});

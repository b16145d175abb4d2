/** The limit of exposure (process row P21): how many disturbing cases somebody is given or shown in their day. */
import { expect, it } from 'vitest';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import {
  exceptionFor,
  leastLoaded,
  turn,
  whyNotWanted,
  type Need,
} from '../../../src/domain/people/choosing/assignment.js';
import type { Colleague } from '../../../src/domain/people/colleague.js';
import type { Viewer } from '../../../src/domain/people/visibility.js';
import {
  askedOfOpening,
  dayLimit,
  isTooMuch,
  restsToday,
  type DayLimit,
} from '../../../src/domain/training/exposure.js';
import { accepted } from '../spec/starts.js';
import { admin, lead, somebody, supervisor } from '../people/staff.js';

const HOUR = 3_600_000;
const limited = (zone: string, at: string): DayLimit => {
  const limit = dayLimit({ mostADay: 3, zone }, Date.parse(at));
  if (limit === null) throw new Error('There is a limit.');
  return limit;
};

it('there is none unless the policy says so', () => {
  expect(dayLimit({ mostADay: null, zone: 'Asia/Shanghai' }, Date.now())).toBeNull();
});

it.each([
  // zone, an instant, its day's beginning and hours
  ['Asia/Shanghai', '2026-05-04T15:59:59Z', '2026-05-03T16:00:00Z', 24],
  ['Asia/Shanghai', '2026-05-04T16:00:00Z', '2026-05-04T16:00:00Z', 24],
  ['Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00Z', 23],
  ['Europe/Berlin', '2026-10-25T22:59:59Z', '2026-10-24T22:00:00Z', 25],
  ['Europe/Berlin', '2026-10-25T23:00:00Z', '2026-10-25T23:00:00Z', 24],
  // Clocks leap over midnight: the day begins at one.
  ['Africa/Cairo', '2026-04-24T12:00:00Z', '2026-04-23T22:00:00Z', 23],
  // Clocks fall back at midnight: the hour before it is there twice.
  ['Africa/Cairo', '2026-10-29T21:30:00Z', '2026-10-28T21:00:00Z', 25],
])('in %s the day of %s began at %s and has %d hours', (zone, at, from, hours) => {
  const limit = limited(zone, at);
  expect(new Date(limit.from).toISOString()).toBe(new Date(from).toISOString());
  expect((limit.until - limit.from) / HOUR).toBe(hours);
});

it('the last of a day is not too much, the next is, and none that they had already', () => {
  const limit = limited('Asia/Shanghai', '2026-05-04T08:00:00Z');
  expect(isTooMuch(new Set(['a', 'b']), limit, 'c')).toBe(false);
  expect(isTooMuch(new Set(['a', 'b', 'c']), limit, 'd')).toBe(true);
  expect(isTooMuch(new Set(['a', 'b', 'c']), limit, 'a')).toBe(false);
  expect(isTooMuch(new Set(['a', 'b', 'c', 'd']), limit, 'd')).toBe(false);
});

const need: Need = { duty: 'owner', team: 'content', category: 'content', locale: 'en', not: [] };
const chosen = (among: readonly Colleague[], differs: Partial<Need> = {}) =>
  leastLoaded(turn(among, { ...need, ...differs }));
const full = { atLimit: true } as const;

it('gives it to whoever has not had enough, whatever they carry and speak', () => {
  const fresh = somebody('b', { load: 9, languages: ['zh-CN'] });
  expect(chosen([somebody('a', full), fresh])?.id).toBe('b');
  expect(chosen([somebody('a', full), fresh], { preferred: 'a' })?.id).toBe('b');
  expect(chosen([somebody('a', full), lead])?.id).toBe('lead');
  expect(chosen([somebody('a', full), { ...lead, ...full }, supervisor])?.id).toBe('supervisor');
});

it('gives it to the lead where everybody has, by an exception that says why', () => {
  const everybody = [somebody('a'), lead, supervisor, admin].map((one) => ({ ...one, ...full }));
  const person = chosen(everybody);
  expect(person?.id).toBe('lead');
  expect(person && exceptionFor(person, need)).toBe('exposure-exception');
  expect(exceptionFor(somebody('a'), need)).toBeNull();
  expect(exceptionFor(somebody('a', { ...full, untrained: ['content'] }), need)).toBe('untrained-exception');
});

it('asks the untrained last of all', () => {
  const untrained = { untrained: ['content'] };
  const among = [
    somebody('a', untrained),
    { ...lead, ...untrained },
    { ...supervisor, ...full },
    { ...admin, ...untrained },
  ];
  expect(chosen(among)?.id).toBe('supervisor');
});

it('refuses whoever is named, and says why', () => {
  const among = [somebody('a', full), somebody('b', { ...full, untrained: ['content'] })];
  expect(chosen(among, { wanted: 'a' })).toBeNull();
  expect(whyNotWanted(among, { ...need, wanted: 'a' })).toBe('enough-for-today');
  expect(whyNotWanted(among, { ...need, wanted: 'b' })).toBe('not-trained');
});

it('an exception for a day gives nobody the course they lack', () => {
  const { state } = accepted({ handler: 'content-9' });
  const at = { version: state.version + 1, at: state.at };
  const given = { type: 'assigned', duty: 'owner', person: 'boss', team: 'content' } as const;
  expect(evolve(state, { ...given, ...at, exception: 'exposure-exception' }).untrained).toBeUndefined();
});

const viewer = ({ id, ...person }: Colleague): Viewer => ({
  caller: { ...person, id, kind: 'staff', accountId: null },
  ...{ teams: ['content'], accounts: [] },
});
const calm = { state: { danger: false, team: 'content' }, writtenTo: [] };
const disturbing = { ...calm, state: { ...calm.state, danger: true } };

it('opening what disturbs nobody asks for nothing', () => {
  expect(askedOfOpening(viewer(somebody('a')), calm)).toBe('nothing');
});

it('opening what disturbs is limited, but for whoever answers for it: they are counted alone', () => {
  expect(askedOfOpening(viewer(somebody('a')), disturbing)).toBe('limited');
  expect(askedOfOpening(viewer(lead), { ...disturbing, state: { danger: true, team: 'account' } })).toBe(
    'limited',
  );
  for (const one of [lead, supervisor, admin, somebody('eye', { role: 'auditor' })])
    expect(askedOfOpening(viewer(one), disturbing), one.id).toBe('counted');
  const writtenTo = [{ person: 'a', to: 'on-call', team: 'content' }] as const;
  expect(askedOfOpening(viewer(somebody('a')), { ...disturbing, writtenTo })).toBe('counted');
});

it('of a list rests what disturbs, was not had today, and is one too many', () => {
  const day = limited('Asia/Shanghai', '2026-05-04T08:00:00Z');
  const had = new Set(['1', '2', '3']);
  const rests = (differs: object, who = somebody('a')) =>
    restsToday(viewer(who), { number: '4', danger: true, team: 'content', ...differs }, { day, had });
  expect(rests({})).toBe(true);
  expect(rests({ danger: false })).toBe(false);
  expect(rests({ number: '2' })).toBe(false);
  expect(rests({}, lead)).toBe(false);
});

/** The gate of training (process row P21): who is given, claims and opens a case of a class. */
import { expect, it } from 'vitest';
import { evolve } from '../../../src/domain/complaint/evolve.js';
import {
  leastLoaded,
  mayCarry,
  turn,
  whyNotWanted,
  type Need,
} from '../../../src/domain/people/choosing/assignment.js';
import type { Colleague } from '../../../src/domain/people/colleague.js';
import {
  lacksCourseAlone,
  relationsSeen,
  visibilityOf,
  type Viewer,
} from '../../../src/domain/people/visibility.js';
import {
  EVERY,
  gateOf,
  lacks,
  lapsesOf,
  mayBeExcepted,
  mayBegin,
  type Training,
} from '../../../src/domain/training/gate.js';
import { standingIn } from '../../../src/domain/training/standing.js';
import { accepted } from '../spec/starts.js';
import { admin, lead, somebody, supervisor } from '../people/staff.js';

const DAY = 86_400_000;
const NOW = Date.parse('2026-05-04T08:00:00Z');
const requires = { of: 'class', name: 'content', course: 'process', since: NOW } as const;
const training = (differs: Partial<Training> = {}): Training => ({
  ...{ requirements: [requires], held: [], renewals: [], excepted: [] },
  ...differs,
});
const passed = { person: 'a', course: 'process', version: 1, expiresAt: NOW + 100 * DAY };
const handler = { id: 'a', role: 'handler', categories: ['content'] };
const gate = (of: Training) => gateOf(lapsesOf(handler, of));

it('shuts a class from the date of its requirement to whoever has not passed', () => {
  expect(gate(training())).toEqual({ content: NOW });
  expect(gate(training({ requirements: [{ ...requires, since: null }] }))).toEqual({});
});

it('shuts it when what was passed runs out, and never where it holds for good', () => {
  expect(gate(training({ held: [passed] }))).toEqual({ content: NOW + 100 * DAY });
  expect(gate(training({ held: [{ ...passed, expiresAt: null }] }))).toEqual({});
  expect(gate(training({ held: [{ ...passed, person: 'b' }] }))).toEqual({ content: NOW });
});

it('takes a record of before a new version as good, until the date from which it is renewed', () => {
  const renewed = { course: 'process', version: 2, renewFrom: NOW + 10 * DAY };
  expect(gate(training({ held: [passed], renewals: [renewed] }))).toEqual({ content: NOW + 10 * DAY });
  const again = { ...passed, version: 2 };
  expect(gate(training({ held: [passed, again], renewals: [renewed] }))).toEqual({
    content: NOW + 100 * DAY,
  });
});

it('goes by a lead’s exception until its date', () => {
  const excepted = [{ person: 'a', course: 'process', until: NOW + 5 * DAY }];
  expect(gate(training({ excepted }))).toEqual({ content: NOW + 5 * DAY });
});

it.each([
  [0, false],
  [1, true],
  [93 * DAY, true],
  [93 * DAY + 1, false],
])('an exception until %d ms from now: %j, so that the 92nd day counts as a whole', (ms, may) => {
  expect(mayBeExcepted(NOW + ms, NOW)).toBe(may);
});

it('nothing is required from a date in the past, but what was so already', () => {
  expect(mayBegin(NOW - DAY, null, NOW)).toBe(false);
  expect(mayBegin(NOW - DAY, { ...requires, since: NOW - DAY }, NOW)).toBe(true);
  expect(mayBegin(NOW + DAY, null, NOW)).toBe(true);
  expect(mayBegin(null, null, NOW)).toBe(true);
});

it('asks of a role what it needs for every class, and of a class the first that lapses', () => {
  const requirements = [
    { of: 'role', name: 'handler', course: 'privacy', since: NOW + DAY } as const,
    { of: 'role', name: 'lead', course: 'privacy', since: NOW } as const,
    requires,
    { ...requires, course: 'privacy', since: NOW + 2 * DAY },
  ];
  expect(gate(training({ requirements }))).toEqual({ [EVERY]: NOW + DAY, content: NOW });
  expect(lacks([EVERY], 'account')).toBe(true);
  expect(lacks(['content'], 'account')).toBe(false);
});

const need: Need = { duty: 'owner', team: 'content', category: 'content', locale: 'en', not: [] };
const choose = (among: readonly Colleague[], differs: Partial<Need> = {}) =>
  leastLoaded(turn(among, { ...need, ...differs }))?.id ?? null;
const untrained = { untrained: ['content'] };

it('gives a case to the trained alone, and to the lead before an untrained handler', () => {
  expect(choose([somebody('a', untrained), somebody('b', { load: 9 })])).toBe('b');
  expect(choose([somebody('a', untrained), lead])).toBe('lead');
  expect(choose([somebody('a', untrained), { ...lead, ...untrained }, supervisor])).toBe('supervisor');
});

it('gives it to the lead where nobody at all is trained: never nobody', () => {
  const nobodyTrained = [somebody('a'), lead, supervisor, admin].map((one) => ({ ...one, ...untrained }));
  expect(choose(nobodyTrained)).toBe('lead');
  expect(choose(nobodyTrained, { duty: 'approver' })).toBe('lead');
});

it('refuses whoever is named without the course, and says why', () => {
  const among = [somebody('a', untrained), somebody('b', { present: false })];
  expect(choose(among, { wanted: 'a' })).toBeNull();
  expect(whyNotWanted(among, { ...need, wanted: 'a' })).toBe('not-trained');
  expect(whyNotWanted(among, { ...need, wanted: 'b' })).toBe('not-eligible');
});

it('lets nobody carry on without it, but by exception', () => {
  expect(mayCarry(need, somebody('a'))).toBe(true);
  expect(mayCarry(need, somebody('a', untrained))).toBe(false);
  expect(mayCarry(need, { ...lead, ...untrained }, true)).toBe(true);
});

const viewer = ({ id, ...person }: Colleague): Viewer => ({
  caller: { ...person, id, kind: 'staff', accountId: null },
  ...{ teams: ['content'], accounts: [] },
});
const seen = (state = accepted({ handler: 'content-9' }).state) => ({
  ...{ state, contact: { accountId: null, subjectReference: null, joinedAccounts: [] } },
  ...{ filedBy: 'client-1', writtenTo: [] },
});

it('closes a case to its owner at once, and leaves it to whoever leads or looks on', () => {
  const owner = viewer(somebody('content-9'));
  expect(relationsSeen(owner, seen())).toEqual(['owner']);
  const now = viewer(somebody('content-9', untrained));
  expect(relationsSeen(now, seen())).toBeNull();
  expect(lacksCourseAlone(now, seen())).toBe(true);
  expect(lacksCourseAlone(viewer(somebody('x', { ...untrained, team: null })), seen())).toBe(true);
  expect(lacksCourseAlone({ ...now, teams: [], caller: { ...now.caller, id: 'x' } }, seen())).toBe(false);
  expect(visibilityOf(now)).toMatchObject({ shut: { untrained: ['content'], led: [], by: 'content-9' } });
  expect(relationsSeen(viewer({ ...lead, ...untrained }), seen())).toEqual(['lead']);
  expect(relationsSeen(viewer(somebody('eye', { ...untrained, role: 'auditor' })), seen())).toEqual([]);
});

it('an exception is of the case and its class: reclassified, it is over', () => {
  const { state } = accepted({ handler: 'content-9' });
  const at = { version: state.version + 1, at: state.at };
  const given = { type: 'assigned', duty: 'owner', person: 'boss', team: 'content' } as const;
  const excepted = evolve(state, { ...given, ...at, exception: 'untrained-exception' });
  expect(excepted.untrained).toEqual(['boss']);
  const boss = viewer({ ...lead, id: 'boss', ...untrained });
  expect(relationsSeen(boss, seen(excepted))).toContain('owner');
  const reclassified = (category: string, severity: 'normal' | 'high') =>
    evolve(excepted, {
      ...{ type: 'reclassified', category, severity, team: 'content', by: 'x' },
      ...{ version: at.version + 1, at: at.at },
    });
  expect(reclassified('privacy', 'normal').untrained).toBeUndefined();
  expect(reclassified('content', 'high')).toMatchObject({ severity: 'high', untrained: ['boss'] });
});

it.each([
  ['missing', {}, null],
  ['due', { requirements: [{ ...requires, since: NOW + DAY }] }, NOW + DAY],
  ['valid', { held: [passed] }, NOW + 100 * DAY],
  ['valid', { held: [{ ...passed, expiresAt: null }] }, null],
  ['expiring', { held: [{ ...passed, expiresAt: NOW + 30 * DAY }] }, NOW + 30 * DAY],
  ['excepted', { excepted: [{ person: 'a', course: 'process', until: NOW + DAY }] }, NOW + DAY],
  ['open', { requirements: [{ ...requires, name: 'privacy' }] }, null],
] as const)('a course is told as %s', (state, differs, until) => {
  expect(standingIn(handler, 'process', training(differs), NOW)).toMatchObject({ state, until });
});

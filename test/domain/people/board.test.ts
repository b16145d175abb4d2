/** What a board counts, whose it is, and whose turn each duty of a load would be. */
import { expect, it } from 'vitest';
import { nextDeadline, nextToFallDue, pausedSince } from '../../../src/domain/clocks/urgency.js';
import type { Actor } from '../../../src/domain/commands/command.js';
import { boardNumbers, boardTeams, countedBy } from '../../../src/domain/people/board.js';
import { needOf, turnOf } from '../../../src/domain/people/choosing/handing.js';
import type { StaffRole } from '../../../src/domain/people/relations.js';
import { staffViewer } from '../../../src/domain/people/visibility.js';
import { defaults, ms, T0 } from '../spec/life.js';
import { accepted, asked, proposed, received, told } from '../spec/starts.js';
import { admin, lead, somebody } from './staff.js';

it('each number counts what is open, and no two the same', () => {
  const counted = boardNumbers.map((name) => countedBy[name]);
  for (const chosen of counted) expect(chosen.open).toBe(true);
  expect(new Set(counted.map((chosen) => JSON.stringify(chosen))).size).toBe(boardNumbers.length);
});

it.each<[StaffRole, object, ReturnType<typeof boardTeams>]>([
  ['lead', { leads: ['content'], supervises: [] }, ['content']],
  ['supervisor', { leads: ['content'], supervises: ['content', 'account'] }, ['content', 'account']],
  ['auditor', {}, 'all'],
  ['admin', {}, 'all'],
  ['handler', {}, null],
  ['operator', {}, null],
])('a board of a %s is of those they lead or supervise', (role, differs, teams) => {
  const person = { id: 'p1', role, team: 'content', categories: [], accountId: null };
  const standing = { teams: ['content'], leads: [], supervises: [], untrained: [], accounts: [], ...differs };
  expect(boardTeams(staffViewer(person, standing))).toEqual(teams);
});

it.each([
  ['at receipt', received(), 'review'],
  ['while it is investigated', accepted(), 'investigation'],
  ['while the complainant is asked', asked(), 'promise'],
  ['once it is told', told(), null],
])('the deadline due next, %s, is that of the due time', (_, { state }, name) => {
  expect(nextToFallDue(state)).toBe(name);
  expect(nextDeadline(state) === null).toBe(name === null);
});

it('is paused since the question was put, and not before', () => {
  expect(pausedSince(asked({ at: '10h' }).state)).toBe(T0 + ms('10h'));
  expect(pausedSince(accepted().state)).toBeNull();
});

const actor: Actor = { id: 'lead', relations: ['lead'] };
const now = T0 + ms('11h');

it('a load is spread as it is given: each counts what was given before', () => {
  const people = [somebody('h1', { load: 9 }), somebody('h2'), somebody('h3', { load: 1 }), lead];
  const { state } = accepted({ handler: 'h1' });
  const given = new Map<string, number>();
  const got = [1, 2, 3, 4].map(() => {
    const { need } = needOf(defaults, state, { duty: 'owner', actor, locale: 'en' }, now);
    const next = need && turnOf(people, need, given);
    if (next) given.set(next.person, (given.get(next.person) ?? 0) + 1);
    return next?.person;
  });
  expect(got).toEqual(['h2', 'h2', 'h3', 'h2']);
});

it('whom the rules choose beyond those who may be named is not named', () => {
  const { need } = needOf(
    defaults,
    accepted({ handler: 'h1' }).state,
    { duty: 'owner', actor, locale: 'en' },
    now,
  );
  expect(need && turnOf([lead], need, new Map())).toEqual({ person: 'lead', named: true });
  expect(need && turnOf([admin], need, new Map())).toEqual({ person: 'admin', named: false });
  expect(need && turnOf([somebody('h1')], need, new Map())).toBeNull();
});

it('says why a duty cannot be handed over', () => {
  const ask = (life: ReturnType<typeof accepted>, duty: 'owner' | 'approver', by = actor) =>
    needOf(defaults, life.state, { duty, actor: by, locale: 'en' }, now);
  expect(ask(proposed(), 'approver').need).toMatchObject({ duty: 'approver' });
  expect(ask(accepted(), 'approver').why).toBe('not-this-duty');
  expect(ask(accepted(), 'owner', { id: 'x', relations: [] }).why).toBe('not-your-part');
});

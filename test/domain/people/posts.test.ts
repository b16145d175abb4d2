/** Whom a letter to a function reaches. */
import { expect, it } from 'vitest';
import { atItsLevel } from '../../../src/domain/people/choosing/level.js';
import { behind, standingIn } from '../../../src/domain/people/told/posts.js';
import { reached } from '../../../src/domain/people/told/reached.js';
import { escalate } from '../spec/orders.js';
import { by, given } from '../spec/spec.js';
import { accepted } from '../spec/starts.js';
import { admin, lead, otherSupervisor, somebody, supervisor } from './staff.js';

const holding = (...given: Parameters<typeof behind>) => behind(...given).map(({ id }) => id);
const all = [somebody('a'), lead, supervisor, otherSupervisor, admin];

it.each([
  ['lead', ['lead', 'supervisor', 'other-supervisor', 'admin']],
  ['supervisor', ['supervisor', 'other-supervisor', 'admin']],
  ['admin', ['admin']],
  ['on-call', ['lead', 'supervisor', 'other-supervisor', 'admin']],
] as const)('a letter to the %s reaches whoever holds it, else those above', (to, holders) => {
  let left = all;
  for (const holder of holders) {
    expect(holding(left, { to, team: 'content' })).toEqual([holder]);
    left = left.map((person) => (person.id === holder ? { ...person, present: false } : person));
  }
  expect(holding(left, { to, team: 'content' })).toEqual([]);
});

it('on call reaches those of the team, else all who are on call', () => {
  const among = [somebody('b', { onCall: true }), somebody('c', { onCall: true, team: 'account' }), lead];
  expect(holding(among, { to: 'on-call', team: 'content' })).toEqual(['b']);
  expect(holding(among, { to: 'on-call', team: 'privacy' })).toEqual(['b', 'c']);
});

it('whoever is concerned is not written to', () => {
  expect(holding([{ ...lead, concerned: true }, supervisor], { to: 'lead', team: 'content' })).toEqual([
    'supervisor',
  ]);
});

it.each([
  ['there', {}, 'owner'],
  ['away', { present: false }, 'lead'],
  ['concerned', { concerned: true }, 'lead'],
  ['not trained for the class any more', { categories: [] }, 'lead'],
  ['an auditor by now', { role: 'auditor' }, 'lead'],
] as const)('a letter to whoever has the case, who is %s', (_, changed, reader) => {
  const state = { ...accepted().state, owner: 'owner' };
  const people = [
    somebody('owner', { ...changed, categories: [...('categories' in changed ? [] : ['content' as const])] }),
    lead,
  ];
  expect(reached(people, state, { to: 'person', id: 'owner' })).toEqual([
    expect.objectContaining({ person: expect.objectContaining({ id: reader }) }),
  ]);
});

it.each([
  [all, 1],
  [[otherSupervisor, admin], 1],
  [[admin], 3],
  [[], 1],
] as const)('level 3 follows by itself where nobody below an administrator is there', (there, level) => {
  const { state, last } = given(accepted()).when(escalate, by.owner, '1h').life;
  const [event] = last;
  expect(event && atItsLevel(state, event, there)).toMatchObject({ type: 'escalated', level });
});

it.each([
  ['the lead’s letter reached a supervisor', otherSupervisor, { to: 'lead', team: 'content' }, ['lead']],
  ['it reached an administrator', admin, { to: 'lead', team: 'content' }, ['lead']],
  ['they lead nothing any more', somebody('x'), { to: 'lead', team: 'content' }, []],
  ['the case has gone to another team', otherSupervisor, { to: 'lead', team: 'account' }, []],
  [
    'an auditor was on call before',
    somebody('x', { role: 'auditor' }),
    { to: 'on-call', team: 'content' },
    [],
  ],
] as const)(
  'what they stand in for: %s',
  (_, { id, role, team, categories, leads, supervises }, post, relations) => {
    const person = { id, role, team, categories, leads, supervises, accountId: null };
    const caller = { kind: 'staff' as const, ...person, untrained: [] };
    expect(standingIn(accepted().state, caller, post)).toEqual(relations);
  },
);

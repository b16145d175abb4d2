/** Whom a letter to a function reaches. */
import { expect, it } from 'vitest';
import { behind } from '../../../src/domain/people/posts.js';
import { admin, lead, otherSupervisor, somebody, supervisor } from './staff.js';

const reached = (...given: Parameters<typeof behind>) => behind(...given).map(({ id }) => id);
const all = [somebody('a'), lead, supervisor, otherSupervisor, admin];

it.each([
  ['lead', ['lead', 'supervisor', 'other-supervisor', 'admin']],
  ['supervisor', ['supervisor', 'other-supervisor', 'admin']],
  ['admin', ['admin']],
  ['on-call', ['lead', 'supervisor', 'other-supervisor', 'admin']],
] as const)('a letter to the %s reaches whoever holds it, else those above', (to, holders) => {
  let left = all;
  for (const holder of holders) {
    expect(reached(left, { to, team: 'content' })).toEqual([holder]);
    left = left.map((person) => (person.id === holder ? { ...person, present: false } : person));
  }
  expect(reached(left, { to, team: 'content' })).toEqual([]);
});

it('on call reaches those of the team, else all who are on call', () => {
  const among = [somebody('b', { onCall: true }), somebody('c', { onCall: true, team: 'account' }), lead];
  expect(reached(among, { to: 'on-call', team: 'content' })).toEqual(['b']);
  expect(reached(among, { to: 'on-call', team: 'privacy' })).toEqual(['b', 'c']);
});

it('whoever is concerned is not written to', () => {
  expect(reached([{ ...lead, concerned: true }, supervisor], { to: 'lead', team: 'content' })).toEqual([
    'supervisor',
  ]);
});

/** For whom a complaint is there at all, by their part in it, their team and their line. */
import { expect, it } from 'vitest';
import type { Caller, Role } from '../../src/domain/people/relations.js';
import { mentionOf, relationsSeen, visibilityOf, type Seen } from '../../src/domain/people/visibility.js';
import { accepted } from './spec/starts.js';

const contact = { accountId: 'u-1', subjectReference: 'p-1', joinedAccounts: ['u-2'] };
const seen: Seen = {
  state: accepted({ handler: 'content-9' }).state,
  contact,
  filedBy: 'client-1',
  writtenTo: [],
};
const viewer = (role: Role, differs: Partial<Caller> & { teams?: string[]; accounts?: string[] } = {}) => {
  const { teams = [], accounts = [], ...caller } = differs;
  const kind = role === 'client' ? ('client' as const) : ('staff' as const);
  const nobody = {
    ...{
      id: 'somebody',
      team: null,
      categories: ['content'],
      untrained: [],
      leads: [],
      supervises: [],
      accountId: null,
    },
  };
  return { caller: { ...nobody, kind, role, ...caller }, teams, accounts };
};

it.each([
  ['the client that filed it', viewer('client', { id: 'client-1' }), ['intake'], 'seen'],
  ['another client', viewer('client', { id: 'client-2', teams: ['content'] }), null, 'barred'],
  ['its owner', viewer('handler', { id: 'content-9', team: 'content' }), ['owner'], 'seen'],
  ['its owner, moved to another team', viewer('handler', { id: 'content-9', team: 'account' }), [], 'seen'],
  [
    'its owner, no longer trained',
    viewer('handler', { id: 'content-9', team: 'content', categories: [] }),
    [],
    'seen',
  ],
  [
    'its owner, an auditor now',
    viewer('auditor', { id: 'content-9', team: 'content', leads: ['content'] }),
    [],
    'seen',
  ],
  ['its owner, a lead elsewhere now', viewer('lead', { id: 'content-9', leads: ['account'] }), [], 'seen'],
  [
    'its owner, a supervisor now',
    viewer('supervisor', { id: 'content-9', supervises: ['content'] }),
    ['owner', 'supervisor'],
    'seen',
  ],
  ['one of its team', viewer('handler', { teams: ['content'] }), [], 'seen'],
  ['the lead of its team', viewer('lead', { leads: ['content'] }), ['lead'], 'seen'],
  ['somebody of another team', viewer('handler', { teams: ['account'] }), null, 'unseen'],
  ['an auditor', viewer('auditor'), [], 'seen'],
  ['an operator', viewer('operator'), ['operator'], 'seen'],
  ['an administrator in line with who complained', viewer('admin', { accounts: ['u-1'] }), null, 'barred'],
  [
    'its owner, of whom is what was merged into it',
    viewer('handler', { id: 'content-9', accounts: ['u-2'] }),
    null,
    'barred',
  ],
  [
    'its owner in line with the subject',
    viewer('handler', { id: 'content-9', accounts: ['p-1'] }),
    null,
    'barred',
  ],
] as const)('%s', (_, who, relations, mention) => {
  expect(relationsSeen(who, seen)).toEqual(relations);
  expect(mentionOf(who, seen)).toBe(mention);
});

it('lists are filtered by the same: all but conflicts, what one filed, or what is in hand', () => {
  const line = { accounts: ['u-7'] };
  expect(visibilityOf(viewer('auditor', line))).toEqual({ everything: true, ...line });
  expect(visibilityOf(viewer('client', { id: 'client-1' }))).toEqual({ filedBy: 'client-1' });
  expect(visibilityOf(viewer('handler', { teams: ['content'], ...line }))).toEqual({
    ...{ person: 'somebody', teams: ['content'], ...line },
  });
});

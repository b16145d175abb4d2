/** One named person for everything (process row P5): who it is among all who may be. */
import { expect, it } from 'vitest';
import { leastLoaded, turn, type Need } from '../../../src/domain/people/choosing/assignment.js';
import type { Colleague } from '../../../src/domain/people/colleague.js';
import { loadChange } from '../../../src/domain/people/choosing/load.js';
import { by } from '../spec/people.js';
import { assign, finishTask } from '../spec/orders.js';
import { given } from '../spec/spec.js';
import { accepted, decided, told } from '../spec/starts.js';
import { admin, lead, otherLead, otherSupervisor, somebody, supervisor } from './staff.js';

const choose = (among: readonly Colleague[], need: Partial<Need> = {}): string | null => {
  const content = { duty: 'owner', team: 'content', category: 'content', locale: 'en', not: [] } as const;
  return leastLoaded(turn(among, { ...content, ...need }))?.id ?? null;
};
const approver = { duty: 'approver' } as const;
const speechless = { languages: ['zh-CN' as const] };

it('takes the least loaded, and of equals the first by id', () => {
  expect(choose([somebody('a', { load: 2 }), somebody('b', { load: 1 })])).toBe('b');
  expect(choose([somebody('b'), somebody('a')])).toBe('a');
});

it('takes a busy one who speaks the language before an idle one who does not', () => {
  expect(choose([somebody('a', speechless), somebody('b', { load: 9 })])).toBe('b');
  expect(choose([somebody('a', speechless), lead])).toBe('a');
});

it.each<[string, Partial<Colleague>]>([
  ['not trained for the class', { categories: [] }],
  ['of another team', { team: 'account' }],
  ['absent', { present: false }],
  ['concerned by the complaint', { concerned: true }],
  ['an auditor', { role: 'auditor', leads: ['content'] }],
])('passes over whoever is %s', (_, differs) => {
  expect(choose([somebody('a', differs), somebody('b', { load: 9 })])).toBe('b');
});

it('passes over whoever may not have it', () => {
  expect(choose([somebody('a'), somebody('b', { load: 9 })], { not: ['a'] })).toBe('b');
});

it('goes up from the team: lead, supervisor, another supervisor, an admin, nobody', () => {
  const all = [somebody('a'), lead, supervisor, otherSupervisor, admin];
  const chosen = all.map((_, n) => choose(all.slice(n)));
  expect(chosen).toEqual(['a', 'lead', 'supervisor', 'other-supervisor', 'admin']);
  expect(choose([])).toBeNull();
  expect(choose([otherLead])).toBeNull();
});

it('gives an approval to a lead or supervisor, of the team first, never to a handler', () => {
  const all = [lead, supervisor, otherSupervisor, otherLead, admin];
  const chosen = all.map((_, n) => choose([somebody('a'), ...all.slice(n)], approver));
  expect(chosen).toEqual(['lead', 'supervisor', 'other-supervisor', 'other-lead', 'admin']);
  expect(choose([somebody('a')], approver)).toBeNull();
});

it('takes the preferred one if they may have it, else goes on', () => {
  const among = [somebody('a'), somebody('b', { load: 5 })];
  expect(choose(among, { preferred: 'b' })).toBe('b');
  expect(choose(among, { preferred: 'gone' })).toBe('a');
});

it('takes the one wanted or nobody', () => {
  const untrained = somebody('c', { categories: [] });
  const among = [
    somebody('a'),
    somebody('b', { load: 5 }),
    untrained,
    lead,
    supervisor,
    otherLead,
    otherSupervisor,
    admin,
  ];
  const wanted = (id: string) => choose(among, { wanted: id });
  expect(['b', 'lead', 'supervisor'].map(wanted)).toEqual(['b', 'lead', 'supervisor']);
  expect(['gone', 'c', 'other-lead', 'other-supervisor', 'admin'].map(wanted)).toEqual(Array(5).fill(null));
  expect(choose(among, { ...approver, wanted: 'a' })).toBeNull();
  expect(choose(among, { ...approver, wanted: 'other-lead' })).toBe('other-lead');
});

it('a load moves with the case, is left with the closing, and counts each open task', () => {
  const change = (before: Parameters<typeof given>[0], after: ReturnType<typeof given>) =>
    Object.fromEntries(loadChange(before.state, after.life.state));
  const mine = accepted({ handler: 'h1' });
  expect(change(mine, given(mine).when(assign('owner', 'h2'), by.lead))).toEqual({ h1: -1, h2: 1 });
  expect(change(mine, given(mine))).toEqual({});
  const remedied = decided({ remedies: [{ kind: 'apologise' }] });
  const task = remedied.state.tasks[0];
  expect(change(remedied, given(remedied).when(finishTask(task?.n ?? 0), by.lead))).toEqual({
    [task?.owner ?? '']: -1,
  });
  expect(change(decided(), given(told()))).toEqual({ [told().state.owner ?? '']: -1 });
});

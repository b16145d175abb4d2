import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { colleagues } from '../../src/db/people/colleagues.js';
import { carrying, strandedDuties } from '../../src/db/people/duties.js';
import { create, findByKey, revoke } from '../../src/db/people/keys.js';
import * as people from '../../src/db/people/people.js';
import { seedSamplePeople, type SampleKey } from '../../src/local/sample-people.js';
import { leastLoaded, turn, type Need } from '../../src/domain/people/choosing/assignment.js';
import { behind, type Post } from '../../src/domain/people/told/posts.js';
import { openTestDatabase } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { written } from './writing.js';
import { HOUR, NOON, stored } from './submission.js';

const { db } = await shared(openTestDatabase());
let sample: SampleKey[];
beforeAll(async () => {
  sample = (await Promise.all([seedSamplePeople(db), seedSamplePeople(db)])).flat();
});

describe('an assignment', () => {
  type Given = Partial<Need> & { conflicts?: string[] };
  const chosen = async ({ conflicts: accounts = [], ...given }: Given = {}, now = NOON) => {
    const content = { duty: 'owner', team: 'content', category: 'content', locale: 'en', not: [] } as const;
    const need: Need = { ...content, ...given };
    const found = await colleagues(db, { teams: [need.team], ids: [], accounts, now });
    return leastLoaded(turn(found, need))?.id ?? null;
  };
  const absent = (staffId: string, from = NOON, until = NOON + HOUR) =>
    people.addAbsence(db, { staffId, from, until });
  let absences: string[] = [];
  beforeEach(() => {
    absences = [];
  });
  afterEach(async () => {
    for (const id of absences) await people.removeAbsence(db, id);
  });

  it('goes to one who speaks the language', async () => {
    expect(await chosen({ locale: 'en' })).toBe('olivia-reed');
    expect(await chosen({ locale: 'zh-CN' })).toBe('wang-lei');
  });

  it('goes to whoever carries least', async () => {
    const account = { team: 'account', category: 'account' } as const;
    expect(await chosen(account)).toBe('james-okafor');
    const { number } = await stored(db);
    const carry = (id: string, n: number) => written(db, number, { loads: [{ id, n }] });
    await carry('james-okafor', 1);
    expect(await chosen(account)).toBe('zhang-wei');
    await carry('zhang-wei', 2);
    expect(await chosen(account)).toBe('james-okafor');
  });

  it('passes over the absent, from the first instant until the last', async () => {
    absences = [await absent('olivia-reed')];
    expect(await chosen({}, NOON - 1)).toBe('olivia-reed');
    expect(await chosen({}, NOON)).toBe('wang-lei');
    expect(await chosen({}, NOON + HOUR - 1)).toBe('wang-lei');
    expect(await chosen({}, NOON + HOUR)).toBe('olivia-reed');
  });

  it('passes over those who left, the excluded and those in conflict', async () => {
    expect(await chosen({ not: ['olivia-reed'] })).toBe('wang-lei');
    expect(await chosen({ conflicts: ['account-olivia-reed'] })).toBe('wang-lei');
    await people.changeStaff(db, 'olivia-reed', { active: false });
    expect(await chosen()).toBe('wang-lei');
    await people.changeStaff(db, 'olivia-reed', { active: true });
  });

  it('passes over those in line with somebody concerned', async () => {
    const inLineWith = async (...accounts: string[]) => {
      const found = await colleagues(db, { teams: ['content'], ids: [], accounts, now: NOON });
      return found.filter(({ concerned }) => concerned).map(({ id }) => id);
    };
    expect(await inLineWith('account-liu-yang')).toEqual(['he-ping', 'liu-yang', 'olivia-reed', 'wang-lei']);
    expect(await inLineWith('account-wang-lei')).toEqual(['he-ping', 'liu-yang', 'wang-lei']);
    expect(await inLineWith('account-guo-ran', 'nobody')).toEqual(['guo-ran']);
    expect(await chosen({ conflicts: ['account-liu-yang'] })).toBe('margaret-stone');
  });

  it('goes to nobody untrained: the telephone agent gets no case', async () => {
    const service = { team: 'service', locale: 'zh-CN' } as const;
    expect(await chosen({ ...service, not: ['chen-xiaoyu', 'emma-clarke'] })).toBe('zhou-min');
  });

  it('goes up when the team is away, and is never nobody while anybody is there', async () => {
    absences = [await absent('wang-lei'), await absent('olivia-reed')];
    expect(await chosen()).toBe('liu-yang');
    absences.push(await absent('liu-yang'));
    expect(await chosen()).toBe('he-ping');
    absences.push(await absent('he-ping'));
    expect(await chosen()).toBe('margaret-stone');
    absences.push(await absent('margaret-stone'));
    expect(await chosen()).toBe('guo-ran');
    absences.push(await absent('guo-ran'));
    expect(await chosen()).toBeNull();
  });

  it('of an approval goes to the lead, then above, then to another team', async () => {
    expect(await chosen({ duty: 'approver' })).toBe('liu-yang');
    expect(await chosen({ duty: 'approver', not: ['liu-yang'] })).toBe('he-ping');
    expect(await chosen({ duty: 'approver', not: ['liu-yang', 'he-ping'] })).toBe('margaret-stone');
    expect(await chosen({ duty: 'approver', not: ['liu-yang', 'he-ping', 'margaret-stone'] })).toBe(
      'huang-ting',
    );
  });

  it('by name needs somebody present, of the team or above it', async () => {
    expect(await chosen({ wanted: 'wang-lei' })).toBe('wang-lei');
    expect(await chosen({ wanted: 'he-ping' })).toBe('he-ping');
    expect(await chosen({ wanted: 'zhang-wei' })).toBeNull();
    expect(await chosen({ wanted: 'wang-lei', conflicts: ['account-wang-lei'] })).toBeNull();
    absences = [await absent('wang-lei')];
    expect(await chosen({ wanted: 'wang-lei' })).toBeNull();
  });

  it('of somebody who is away is found, so that it can be handed over', async () => {
    const change = { owner: 'sofia-marin', team: 'privacy', category: 'privacy' };
    const { number } = await stored(db, { change });
    const away = async () =>
      (await carrying(db, NOON)).flatMap((one) => (one.present ? [] : [{ ...one, isUntrained: false }]));
    const stranded = async () => await strandedDuties(db, { unfit: await away(), after: '', limit: 9 });
    expect(await stranded()).toEqual([]);
    absences = [await absent('sofia-marin')];
    expect(await stranded()).toEqual([{ number, duty: 'owner', person: 'sofia-marin' }]);
  });
});

describe('a letter to a function', () => {
  const reached = async (to: Post['to'], team: Post['team']) => {
    const found = await colleagues(db, { teams: [team], ids: [], accounts: [], now: NOON });
    return behind(found, { to, team }).map(({ id }) => id);
  };

  it('reaches whoever holds it, else those above', async () => {
    expect(await reached('lead', 'general')).toEqual(['ma-chao']);
    expect(await reached('supervisor', 'general')).toEqual(['he-ping']);
    expect(await reached('admin', 'general')).toEqual(['guo-ran']);
    const away = await people.addAbsence(db, { staffId: 'ma-chao', from: NOON, until: NOON + HOUR });
    expect(await reached('lead', 'general')).toEqual(['he-ping']);
    await people.removeAbsence(db, away);
  });

  it('on call reaches those of the team, else all who are on call', async () => {
    expect(await reached('on-call', 'privacy')).toEqual(['xu-hao']);
    const all = ['liu-yang', 'margaret-stone', 'xu-hao', 'zhou-min'];
    expect(await reached('on-call', 'account')).toEqual(all);
  });
});

describe('the sample', () => {
  it('is put in once, by whoever comes first', async () => {
    expect(await seedSamplePeople(db)).toEqual([]);
    expect(sample).toHaveLength((await people.everybody(db, { limit: 99 })).items.length + 2);
  });

  it('has in each team a lead and at least two trained members, and a supervisor over it', async () => {
    const { items: everybody } = await people.everybody(db, { limit: 99 });
    for (const team of (await people.allTeams(db, { limit: 99 })).items) {
      const trained = everybody.filter(
        (person) => person.team === team.id && person.id !== team.lead && person.categories.length > 0,
      );
      expect(trained.length, team.id).toBe(2);
      expect(everybody.find(({ id }) => id === team.lead)).toMatchObject({ role: 'lead', team: team.id });
      expect(everybody.find(({ id }) => id === team.supervisor)).toMatchObject({ role: 'supervisor' });
    }
  });

  it('shows a supervisor the teams under them', async () => {
    const teamsOf = async (id: string) =>
      (await findByKey(db, sample.find((person) => person.id === id)?.key ?? ''))?.standing?.teams;
    expect(await teamsOf('he-ping')).toEqual(['content', 'general', 'service']);
    expect(await teamsOf('wang-lei')).toEqual(['content']);
  });
});

describe('a key', () => {
  it('tells who holds it', async () => {
    const handler = sample.find(({ id }) => id === 'wang-lei');
    expect(await findByKey(db, handler?.key ?? '')).toMatchObject({
      callerId: 'wang-lei',
      staff: { role: 'handler', team: 'content' },
    });
    const client = sample.find(({ id }) => id === 'web-form');
    expect(await findByKey(db, client?.key ?? '')).toMatchObject({
      callerId: 'web-form',
      scopes: ['complaints:submit'],
      staff: null,
    });
  });

  it('with another secret, or none, is nobody', async () => {
    const { key } = await create(db, { for: { kind: 'client' }, name: 'c1', scopes: [] });
    const forged = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`;
    for (const wrong of [forged, '', 'rdr_', `${key}0`]) expect(await findByKey(db, wrong)).toBeNull();
  });

  it('revoked is nobody, and so is the key of somebody who left', async () => {
    const { id, key } = await create(db, {
      for: { kind: 'staff', staffId: 'deng-rui' },
      name: 'second',
      scopes: [],
    });
    expect(await findByKey(db, key)).toMatchObject({ callerId: 'deng-rui' });
    await people.changeStaff(db, 'deng-rui', { active: false });
    expect(await findByKey(db, key)).toBeNull();
    await people.changeStaff(db, 'deng-rui', { active: true });
    expect(await revoke(db, id)).toEqual({ name: 'second' });
    expect(await revoke(db, id)).toBeNull();
    expect(await findByKey(db, key)).toBeNull();
  });
});

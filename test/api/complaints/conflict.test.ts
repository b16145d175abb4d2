/** Conflict of interest in sight: what concerns a person or their line is not there for them, wherever they look. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { keyedCommands } from '../../../src/domain/commands/index.js';
import { shared } from '../../support/shared.js';
import { task, written } from '../../db/writing.js';
import { submission } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';

const service = await shared(createRedress({ workers: true }));

const ABSENT = '100-000-008';

/** Who may not know, and from whom the complaint comes or whom it is about. */
const lines = [
  { concerns: 'wang-lei', hidden: ['wang-lei', 'liu-yang', 'he-ping'] },
  { concerns: 'liu-yang', hidden: ['liu-yang', 'he-ping', 'wang-lei', 'olivia-reed'] },
  {
    concerns: 'he-ping',
    hidden: ['he-ping', 'liu-yang', 'wang-lei', 'zhou-min', 'emma-clarke', 'zhao-qian'],
  },
  { concerns: 'guo-ran', hidden: ['guo-ran'] },
  { concerns: 'deng-rui', hidden: ['deng-rui'] },
];
const ways = [
  { way: 'about', change: (account: string) => ({ subject: { type: 'account', reference: account } }) },
  { way: 'by', change: (account: string) => ({ accountId: account }) },
];
const table = lines.flatMap((line) => ways.map((way) => ({ ...line, ...way })));

async function file(change: object): Promise<string> {
  const body = submission({ externalId: randomUUID(), ...change });
  const answer = await service.request('POST /v1/complaints', { as: 'mobile-app', body });
  expect(answer.status).toBe(202);
  await service.settled();
  return answer.body.number;
}
const read = (number: string, as: string) => service.request(`GET /v1/complaints/${number}`, { as });
const give = (number: string, as: string, command: string, body: object) =>
  service.give(number, command, as, body);

/** Every number a walk through the pages shows. */
async function walked(as: string, query: string): Promise<string[]> {
  const seen: string[] = [];
  for (let cursor = ''; ;) {
    const { status, body } = await service.request(`GET /v1/complaints?${query}${cursor}`, { as });
    expect(status).toBe(200);
    seen.push(...body.items.map((item: { number: string }) => item.number));
    if (body.nextCursor === null) return seen;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

/** Not to be read, in no list of theirs and in no walk through one. */
async function expectUnseen(number: string, as: string): Promise<void> {
  const [there, absent] = [await read(number, as), await read(ABSENT, as)];
  expect([as, there.status, there.text]).toEqual([as, 404, absent.text]);
  for (const query of ['limit=3', 'limit=99&updatedSince=2020-01-01T00:00:00Z', 'limit=99&team=integrity'])
    expect(await walked(as, query)).not.toContain(number);
  const queue = await service.request('GET /v1/tasks', { as });
  expect(queue.body.items.map((item: { number: string }) => item.number)).not.toContain(number);
}

/** Every command, and every other view of it, is answered as if there were nothing. */
async function expectUntouched(number: string, as: string): Promise<void> {
  for (const path of ['journal', 'live']) {
    const answer = await service.request(`GET /v1/complaints/${number}/${path}`, { as });
    expect([as, path, answer.status]).toEqual([as, path, 404]);
  }
  for (const { name, example } of keyedCommands) {
    const answer = await give(number, as, name, example);
    expect([as, name, answer.status]).toEqual([as, name, 404]);
  }
}

const everybody = (people: string[], expectation: (as: string) => Promise<void>) =>
  Promise.all(people.map(expectation));

describe.each(table)('a complaint $way $concerns', ({ concerns, hidden, change }) => {
  it('is not there for them, those above and those below, through acceptance and another class', async () => {
    const number = await file(change(`account-${concerns}`));
    await everybody(hidden, (as) => expectUnseen(number, as));
    await everybody(hidden, (as) => expectUntouched(number, as));
    const first = (await read(number, 'tang-wen')).body;
    expect(first).toMatchObject({ stage: 'review', team: 'integrity' });
    expect(hidden).not.toContain(first.owner);

    const accept = { verdict: 'accept', category: 'content' };
    expect((await give(number, first.owner, 'review', accept)).body).toMatchObject({ team: 'integrity' });
    const { owner } = (await read(number, 'tang-wen')).body;
    const moved = await give(number, owner, 'reclassify', { category: 'account' });
    expect(moved.body).toMatchObject({ stage: 'investigation', team: 'integrity', category: 'account' });
    await everybody(hidden, (as) => expectUnseen(number, as));
    for (const as of ['gao-yuan', 'grace-lindqvist', 'tang-wen']) {
      expect((await read(number, as)).body.number).toBe(number);
      expect(await walked(as, 'limit=99')).toContain(number);
    }
  });
});

describe('a complaint that comes to concern somebody', () => {
  it('leaves their lists and their queue with the account they are known by, and is nobody’s of their line', async () => {
    const number = await file({ accountId: 'u-77' });
    const accept = { verdict: 'accept', category: 'content' };
    await give(number, (await read(number, 'zhou-min')).body.owner, 'review', accept);
    const raised = task({ number, n: 900, team: 'content', owner: 'olivia-reed' }, Date.now() + 60_000);
    await written(service.db, number, { raised: [raised] });
    const queue = async () => (await service.request('GET /v1/tasks', { as: 'olivia-reed' })).body.items;
    expect(await queue()).toMatchObject([{ number }]);
    const account = (accountId: string) =>
      service.request('PATCH /v1/staff/olivia-reed', { as: 'guo-ran', body: { accountId } });
    expect((await account('u-77')).status).toBe(200);
    for (const as of ['olivia-reed', 'liu-yang', 'he-ping']) {
      await expectUnseen(number, as);
      await expectUntouched(number, as);
    }
    expect((await account('account-olivia-reed')).status).toBe(200);
    expect(await queue()).toMatchObject([{ number }]);
  });

  it('is given to nobody of the line, not even by name', async () => {
    const number = await file({ subject: { type: 'account', reference: 'account-gao-yuan' } });
    expect((await read(number, 'deng-rui')).body.owner).toBe('grace-lindqvist');
    for (const to of ['gao-yuan', 'tang-wen', 'margaret-stone']) {
      const answer = await give(number, 'guo-ran', 'assign', { duty: 'owner', to });
      expect(answer).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:not-eligible' } });
    }
  });
});

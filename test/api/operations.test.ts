import { shared } from '../support/shared.js';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { schedules } from '../../src/contract/schedules.js';
import { ensureSchedules } from '../../temporal/schedules.js';
import { choosePort } from '../../src/servers/child-process.js';
import { beginSession } from '../../src/cases/sign-in/begin-session.js';
import { staffOf } from '../../src/db/people/people.js';
import { browser } from '../support/browser.js';
import { testConfig } from '../support/config.js';
import { createRedress } from '../support/redress.js';

const service = await shared(createRedress({ workers: true }));
/** By what became of them. */
let numbers: Record<'overdue' | 'paused' | 'stuck' | 'unassigned' | 'terminated' | 'concerning', string>;

const submit = async (change: object = {}): Promise<string> => (await service.filed(change)).number;
const give = async (number: string, as: string, command: string, body: object) => {
  const { status, text } = await service.give(number, command, as, body);
  if (status !== 200) throw new Error(text);
};
const owner = async (number: string): Promise<string> => (await service.read(number, 'guo-ran')).owner;
/** Makes a row as it would be had the time gone by. */
const age = (number: string, change: ReturnType<typeof sql>) =>
  service.db.execute(sql`update complaints set ${change} where number = ${number}`);

const terminate = (number: string) => service.temporal.workflow.getHandle(number).terminate('a test');

beforeAll(async () => {
  await ensureSchedules(service.temporal, schedules);
  const paused = await submit();
  await give(paused, await owner(paused), 'review', { verdict: 'accept', category: 'content' });
  await give(paused, await owner(paused), 'ask-complainant', { question: 'Which post?' });
  numbers = {
    paused,
    overdue: await submit(),
    stuck: await submit(),
    unassigned: await submit(),
    terminated: await submit(),
    concerning: await submit({ subject: { type: 'account', reference: 'account-noah-fischer' } }),
  };
  const { overdue, stuck, unassigned, terminated, concerning } = numbers;
  for (const number of [overdue, concerning]) await age(number, sql`overdue_at = now() - interval '1 hour'`);
  await age(
    paused,
    sql`state = jsonb_set(state, '{clocks}', (select jsonb_agg(case when clock -> 'pause' ->> 'at' is null then clock
      else jsonb_set(clock, '{pause,at}', to_jsonb((clock -> 'pause' ->> 'at')::bigint - 300 * 3600000)) end)
      from jsonb_array_elements(state -> 'clocks') as clock))`,
  );
  await service.asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      await tx.execute(sql`update journal set at = now() - interval '25 hours' where number = ${stuck}`);
    }),
  );
  await age(unassigned, sql`state = jsonb_set(state, '{needs}', '["owner"]')`);
  await terminate(terminated);
  await terminate(concerning);
});

const asked = async (as: string) => {
  const { status, body } = await service.request('GET /v1/operations', { as });
  expect(status).toBe(200);
  return body;
};
const named = ({ items }: { items: { number: string }[] }) => items.map(({ number }) => number);

describe('how the work stands', () => {
  it('names what is overdue, paused too long, stuck and without anybody, with links to the runs', async () => {
    const body = await asked('guo-ran');
    expect(named(body.overdue)).toContain(numbers.overdue);
    expect(named(body.paused)).toEqual([numbers.paused]);
    expect(named(body.stuck)).toEqual([numbers.stuck]);
    expect(named(body.unassigned)).toEqual([numbers.unassigned]);
    const { namespace } = service.temporal.options;
    expect(body.stuck.items[0]).toMatchObject({
      stage: 'review',
      url: `http://temporal.example/namespaces/${namespace}/workflows/${numbers.stuck}`,
    });
  });

  it('names the runs that ended badly, the workers, and the schedules', async () => {
    const { temporal } = await asked('guo-ran');
    expect(temporal.endedBadly.map(({ number }: { number: string }) => number)).toContain(numbers.terminated);
    expect(temporal.versions).toEqual([{ buildId: 'without a version', current: false, workers: 1 }]);
    expect(temporal.schedules).toMatchObject(schedules.map(({ id }) => ({ id, paused: false })));
    expect(temporal.failing).toEqual([]);
  });

  it('leaves out, in every number, what concerns the caller', async () => {
    const before = await asked('guo-ran');
    const operator = await asked('noah-fischer');
    const admin = await asked('guo-ran');
    expect(JSON.stringify(operator)).not.toContain(numbers.concerning);
    expect(named(admin.overdue)).toContain(numbers.concerning);
    expect(operator.overdue.total).toBe(admin.overdue.total - 1);
    const review = (body: typeof admin) =>
      body.stages.find((row: { stage: string }) => row.stage === 'review');
    expect(review(operator)).toEqual({
      ...review(admin),
      open: review(admin).open - 1,
      overdue: review(admin).overdue - 1,
    });
    // Letters go out between the two.
    expect(operator.letters.waiting).toBeLessThanOrEqual(
      Math.max(before.letters.waiting, admin.letters.waiting),
    );
  });

  it('is for operators, administrators and whoever leads, and for people of the platform alone', async () => {
    for (const as of ['zhou-min', 'he-ping'])
      expect(await service.request('GET /v1/operations', { as })).toMatchObject({ status: 200 });
    for (const as of ['deng-rui', 'mobile-app', 'emma-clarke'])
      expect(await service.request('GET /v1/operations', { as })).toMatchObject({ status: 403 });
    expect(await service.request('GET /v1/operations')).toMatchObject({ status: 401 });
  });

  it('every saved query is understood by the server', async () => {
    const { queries } = await asked('guo-ran');
    for (const { query, url } of queries) {
      expect(new URL(url).searchParams.get('query')).toBe(query);
      await expect(service.temporal.workflow.count(query)).resolves.toMatchObject({
        count: expect.any(Number),
      });
    }
  });

  it('holds nothing that people wrote, and no way to reach them', async () => {
    const { text } = await service.request('GET /v1/operations', { as: 'guo-ran' });
    expect(text).not.toMatch(/li\.na|address\./);
  });
});

describe('the page', () => {
  it('is open on one’s own machine, and shows the same', async () => {
    const { status, text, headers } = await service.request('GET /operations');
    expect(status).toBe(200);
    expect(headers['content-type']).toMatch(/html/);
    expect(text).toContain(`workflows/${numbers.stuck}"`);
  });

  it('asks who it is everywhere else, and leaves out what concerns them', async () => {
    const app = await service.createApp({ local: false });
    const { statusCode, headers } = await app.inject('/operations');
    expect([statusCode, headers.location]).toEqual([303, '/desk/sign-in?to=%2Foperations']);
    const seenBy = async (id: string) => {
      const person = await staffOf(service.db, id);
      if (person === null) throw new Error(`Nobody is ${id}.`);
      const { token } = await beginSession({ db: service.db, config: testConfig() }, person, {
        way: 'link',
        browser: 'a test',
      });
      return await browser(app, new Map([['redress', token]])).open('/operations');
    };
    expect(await seenBy('emma-clarke')).toMatchObject({ status: 403 });
    expect(await seenBy('zhou-min')).toMatchObject({ status: 200 });
    const { text } = await seenBy('noah-fischer');
    expect(text).toContain(numbers.overdue);
    expect(text).not.toContain(numbers.concerning);
    await app.close();
  });

  it('shows the database’s part while Temporal does not answer, and says so', async () => {
    const nowhere = await choosePort(0);
    const temporal = new Client({ connection: Connection.lazy({ address: `127.0.0.1:${nowhere}` }) });
    const app = await service.createApp({ temporal });
    const { statusCode, body } = await app.inject('/operations');
    expect(statusCode).toBe(200);
    expect(body).toContain('Temporal does not answer');
    expect(body).toContain(numbers.stuck);
    await app.close();
    await temporal.connection.close();
  });
});

/** Meetings by HTTP: a pack that is frozen and stays so, what was decided and carried on, and to whom it is there. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { deliverDuty } from '../../../src/activities/delivery/staff/duty.js';
import { remind } from '../../../src/activities/upkeep/remind.js';
import { makeReport } from '../../../src/db/insights/make.js';
import { warn } from '../../../src/db/insights/warn.js';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { meetings } from '../../../src/db/schema/insights/meetings.js';
import { deliveries } from '../../../src/db/schema/messages.js';
import { staff } from '../../../src/db/schema/people.js';
import { secondLookDraws, secondLooks } from '../../../src/db/schema/insights/second-looks.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { drawn, store } from '../../db/insights/rounds.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { asking, carried, day, improvers } from './improving.js';

const service = await shared(createRedress());
const MONDAY = Date.parse('2026-03-23T00:00:00Z');
const PATH = '/v1/insights/meetings';
const ACTIONS = '/v1/insights/actions';
const ask = asking(service);

beforeAll(async () => {
  const rounds = drawn(31, { n: 300, from: MONDAY - 10 * 86_400_000, days: 20 }).map((one, n) => ({
    ...one,
    causes: n % 3 === 0 ? ['rule-unclear'] : n % 3 === 1 ? ['slow-review', 'rule-unclear'] : null,
  }));
  await store(service.db, rounds);
  await makeReport(service.db, weekOf(MONDAY, 'UTC'), null);
});

const call = async (heldOn = '2026-04-01'): Promise<string> => {
  const { status, body, text } = await ask(`POST ${PATH}`, 'liu-yang', {
    heldOn,
    report: { name: '2026-W13' },
  });
  expect(status, text).toBe(200);
  return body.id;
};
const decide = async (meeting: string, change: object = {}): Promise<string> => {
  const action = { title: '=Ask <b>legal</b> | now', owner: 'liu-yang', dueOn: day(9), ...change };
  const { status, body, text } = await ask(`POST ${PATH}/${meeting}/actions`, 'liu-yang', action);
  expect(status, text).toBe(200);
  return body.id;
};
const read = async (id: string) => (await ask(`GET ${PATH}/${id}`, 'deng-rui')).body;
const sectionOf = (body: Awaited<ReturnType<typeof read>>, name: string) =>
  body.pack.sections.find((one: { name: string }) => one.name === name);

describe('a meeting', () => {
  it('has its sections in order, with the totals of the report, and stays as it was made', async () => {
    const id = await call();
    const first = await read(id);
    expect(first.pack.sections.map(({ name }: { name: string }) => name)).toEqual([
      ...[
        'actions',
        'deadlines',
        'backlog',
        'causes',
        'satisfaction',
        'overturned',
        'second-looks',
        'training',
        'suggestions',
      ],
    ]);
    const { body: report } = await ask('GET /v1/insights/reports/2026-W13', 'deng-rui');
    const total = (name: string) =>
      report.figures
        .find((figure: { name: string }) => figure.name === name)
        .cells.find(({ by }: { by: string }) => by === 'total');
    for (const section of ['backlog', 'satisfaction'])
      for (const { name, now } of sectionOf(first, section).figures)
        expect({ name, ...total(name) }).toMatchObject({ name, ...now });
    const { causes, of } = sectionOf(first, 'causes');
    expect(of.now).toBe(total('closed').n);
    expect(causes[0].id).toBe('rule-unclear');
    expect(causes[0].now).toBeGreaterThan(causes[1].now);
    const [answered, handling] = sectionOf(first, 'satisfaction').figures;
    expect(answered.now.n).toBeGreaterThan(0);
    expect(handling.now.n).toBe(answered.now.k);
    await service.db.update(complaintFacts).set({ causes: null });
    await makeReport(service.db, weekOf(MONDAY, 'UTC'), 'he-ping');
    expect(await read(id)).toEqual(first);
    await expect(service.db.update(meetings).set({ pack: { sections: [] } })).rejects.toThrow();
    await expect(service.db.delete(meetings)).rejects.toThrow();
  });

  it('says how second looks agreed, and how many lack a course that is required of them', async () => {
    const week = '2026-W11';
    const shares = { rejections: 1, dismissals: 1, candidates: 3, drawn: 3 };
    await service.db.insert(secondLookDraws).values({ week, seed: 'seed', ...shares });
    const judged = { first: 'dismissed' as const, judgedAt: MONDAY + 60_000, decidedAt: MONDAY - 60_000 };
    const one = { week, round: 1, category: 'content', team: 'content', rule: 'none', person: 'he-ping' };
    await service.db.insert(secondLooks).values([
      { ...one, ...judged, number: '100-000-001', verdict: 'dismissed' },
      { ...one, ...judged, number: '100-000-002', verdict: 'upheld', settled: 'reopened' },
      { ...one, ...judged, number: '100-000-003', judgedAt: null },
    ]);
    const nobody = sectionOf(await read(await call()), 'training');
    expect(nobody.courses).toEqual([]);
    const body = {
      of: 'role',
      name: 'auditor',
      course: 'complaints-process',
      since: new Date().toISOString(),
    };
    expect((await ask('PUT /v1/training/requirements', 'guo-ran', body)).status).toBe(200);
    const held = await read(await call());
    expect(sectionOf(held, 'training').courses).toMatchObject([
      { id: 'complaints-process', lacking: 1, expiring: 0 },
    ]);
    expect(sectionOf(held, 'second-looks').shares).toEqual([
      { name: 'agreed', now: { k: 1, n: 2 }, before: { k: 0, n: 0 } },
      { name: 'reopened', now: { k: 1, n: 1 }, before: { k: 0, n: 0 } },
    ]);
  });

  it('is minuted, and its minutes are written down with who did it', async () => {
    const id = await call();
    const minutes = { heldOn: '2026-04-02', present: ['liu-yang', 'he-ping'], minutes: 'We looked at it.' };
    expect((await ask(`PUT ${PATH}/${id}/minutes`, 'he-ping', minutes)).status).toBe(200);
    expect(await read(id)).toMatchObject(minutes);
    const nobody = { ...minutes, present: ['nobody-at-all'] };
    expect((await ask(`PUT ${PATH}/${id}/minutes`, 'he-ping', nobody)).status).toBe(422);
    const { body: acts } = await ask('GET /v1/acts?by=he-ping', 'deng-rui');
    expect(acts.items[0]).toMatchObject({ act: 'minute-meeting', about: id, before: { minutes: '' } });
  });

  it('carries on what is open, and shows once what has ended', async () => {
    const meeting = await call('2026-04-03');
    const [openId, doneId] = [await decide(meeting), await decide(meeting, { title: 'Done soon' })];
    expect((await ask(`POST ${ACTIONS}/${doneId}/finish`, 'liu-yang', {})).body.stage).toBe('done');
    const carriedOn = async (id: string): Promise<Record<string, string>> =>
      Object.fromEntries(
        sectionOf(await read(id), 'actions').actions.map((one: { id: string; stage: string }) => [
          one.id,
          one.stage,
        ]),
      );
    const next = await carriedOn(await call('2026-05-03'));
    expect(next).toMatchObject({ [openId]: 'open', [doneId]: 'done' });
  });

  it.each(improvers)(
    'is read by whoever leads, supervises, audits or administers, written by all of these but auditors: %s',
    async (as, reads, writes) => {
      const id = await call();
      const action = await decide(id, { owner: 'he-ping' });
      for (const path of [PATH, `${PATH}/${id}`, ACTIONS, `${ACTIONS}/csv`])
        expect((await ask(`GET ${path}`, as)).status, path).toBe(reads);
      expect((await ask(`POST ${PATH}`, as, { heldOn: day(1), report: { name: '2026-W13' } })).status).toBe(
        writes,
      );
      expect(
        (await ask(`POST ${PATH}/${id}/actions`, as, { title: 'A', owner: 'he-ping', dueOn: day(2) })).status,
      ).toBe(writes);
      expect((await ask(`POST ${ACTIONS}/${action}/drop`, as, { reason: 'No' })).status).toBe(writes);
    },
  );

  it.each<[string, object]>([
    ['no report that there is', { report: { name: '1999-W01' } }],
    ['no report', { report: { name: 'next' } }],
    ['no day', { heldOn: 'soon' }],
  ])('of %s is not called', async (_, change) =>
    expect(
      (await ask(`POST ${PATH}`, 'liu-yang', { heldOn: day(1), report: { name: '2026-W13' }, ...change }))
        .status,
    ).toBe(422),
  );

  it('that is not there is not found', async () => {
    const id = randomUUID();
    expect((await ask(`GET ${PATH}/${id}`, 'liu-yang')).status).toBe(404);
    expect(
      (await ask(`POST ${PATH}/${id}/actions`, 'liu-yang', { title: 'A', owner: 'he-ping', dueOn: day(2) }))
        .status,
    ).toBe(404);
    expect((await ask(`GET ${ACTIONS}/${id}`, 'liu-yang')).status).toBe(404);
  });
});

describe('an action', () => {
  it('is changed and dropped for a reason, and every step is written down', async () => {
    const id = await decide(await call());
    const change = { title: 'Ask them', owner: 'he-ping', dueOn: day(30) };
    expect((await ask(`PUT ${ACTIONS}/${id}`, 'liu-yang', change)).body).toMatchObject(change);
    expect((await ask(`PUT ${ACTIONS}/${id}`, 'liu-yang', { ...change, dueOn: day(-9) })).status).toBe(409);
    expect(
      (await ask(`PUT ${ACTIONS}/${id}`, 'liu-yang', { ...change, owner: 'nobody-at-all' })).status,
    ).toBe(422);
    expect((await ask(`POST ${ACTIONS}/${id}/drop`, 'liu-yang', {})).status).toBe(409);
    expect((await ask(`POST ${ACTIONS}/${id}/drop`, 'liu-yang', { reason: 'No' })).body.stage).toBe(
      'dropped',
    );
    const { body } = await ask(`GET ${ACTIONS}/${id}`, 'deng-rui');
    expect(body.history.map(({ act }: { act: string }) => act)).toEqual([
      'drop-action',
      'change-action',
      'add-action',
    ]);
  });

  it('is there for its owner, whoever that is, who says that it is done and nothing else', async () => {
    const id = await decide(await call(), { owner: 'olivia-reed' });
    expect((await ask(`GET ${ACTIONS}/${id}`, 'olivia-reed')).status).toBe(200);
    expect((await ask(`GET ${ACTIONS}/${id}`, 'emma-clarke')).status).toBe(403);
    expect((await ask(`POST ${ACTIONS}/${id}/drop`, 'olivia-reed', { reason: 'No' })).status).toBe(403);
    const { text } = await (await signedIn(service.app, 'olivia-reed')).open(`/desk/insights/actions/${id}`);
    expect(text).toContain(`${id}/finish`);
    expect(text).not.toContain(`${id}/drop`);
    // What they may not read is not linked to.
    expect(text).not.toContain('href="/desk/insights/meetings');
    expect((await ask(`POST ${ACTIONS}/${id}/finish`, 'olivia-reed', {})).body.stage).toBe('done');
  });

  it('has its owner told soon before, on the day and after it, each once', async () => {
    const id = await decide(await call(), { dueOn: day(2) });
    const told = async () =>
      (await service.db.select({ key: deliveries.key }).from(deliveries))
        .map(({ key }) => key)
        .filter((key) => key.includes(id))
        .map((key) => key.split('/')[3]);
    await remind(service.deps);
    await remind(service.deps);
    expect(await told()).toEqual(['soon']);
    await warn(service.db, 'action', day(2));
    await warn(service.db, 'action', day(3));
    await warn(service.db, 'action', day(8));
    expect(await told()).toEqual(['soon', 'today', 'late']);
  });

  it('is told of no day on which it is no longer due', async () => {
    const action = { title: 'Another day', owner: 'olivia-reed', dueOn: day(2) };
    const id = await decide(await call(), action);
    expect((await ask(`PUT ${ACTIONS}/${id}`, 'liu-yang', { ...action, dueOn: day(30) })).status).toBe(200);
    const recipient = 'olivia-reed@staff.example';
    const letters = async (on: string) => {
      const letter = `action/${id}/soon/${on}`;
      await deliverDuty(service.deps, `duty/${letter}`, letter);
      const sent = await mails.list(service.db, { limit: 100, recipient });
      return sent.filter(({ text }) => text.includes('Another day')).length;
    };
    expect([await letters(day(2)), await letters(day(30))]).toEqual([0, 1]);
  });
});

describe('the pages of meetings', () => {
  const SHOWN = '/desk/insights/meetings';

  it('call one, minute it, and write down what it decided', async () => {
    const lead = await signedIn(service.app, 'liu-yang');
    const all = await lead.open(SHOWN);
    const called = await lead.send(`${SHOWN}/call`, {
      ...{ idempotencyKey: carried(all.text, 'idempotencyKey'), report: '2026-W13:1', heldOn: day(1) },
    });
    expect(called.status, called.text).toBe(303);
    const path = called.to.replace(/\?.*/, '');
    const { text } = await lead.open(called.to);
    const minuted = await lead.send(`${path}/minute`, [
      ['idempotencyKey', 'minutes-1'],
      ['seen', carried(text, 'seen')],
      ...([
        ['heldOn', day(1)],
        ['minutes', 'First.\n# Second'],
      ] satisfies [string, string][]),
      ...['liu-yang', 'he-ping'].map((id): [string, string] => ['present', id]),
    ]);
    expect(minuted.to).toBe(`${path}?done=minuted`);
    const wrong = await lead.send(`${path}/decide`, { idempotencyKey: 'a-1', title: 'A', dueOn: day(3) });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#owner"');
    const action = { title: 'Ask | <b>them</b>', owner: 'he-ping', dueOn: day(3) };
    expect((await lead.send(`${path}/decide`, { idempotencyKey: 'a-2', ...action })).to).toBe(
      `${path}?done=added`,
    );
    const file = await lead.open(`${path}.md?lang=en`);
    expect(file.headers['content-type']).toContain('text/markdown');
    expect(file.headers['content-disposition']).toContain('attachment');
    expect(file.text).toContain('## Deadlines');
    expect(file.text).toContain('\\# Second');
    expect(file.text).toContain('| Ask \\| \\<b\\>them\\</b\\> |');
    expect(file.text.indexOf('## Actions of earlier meetings')).toBeLessThan(file.text.indexOf('## Backlog'));
    expect((await lead.open(`${path}.md?lang=zh-CN`)).text).toContain('## 时限');
    expect(JSON.parse((await lead.open(`${path}.json`)).text).actions).toHaveLength(1);
    const { text: listed } = await lead.open(SHOWN);
    const [, link = ''] =
      /href="(\/desk\/insights\/actions\/[0-9a-f-]+)"[^>]*>Ask \| &lt;b&gt;/.exec(listed) ?? [];
    const one = await lead.open(link);
    const finished = await lead.send(`${link}/finish`, {
      idempotencyKey: 'f-1',
      seen: carried(one.text, 'seen'),
    });
    expect(finished.to).toBe(`${link}?done=finish`);
  });

  it('offer nobody who has left', async () => {
    const path = `${SHOWN}/${await call()}`;
    const lead = await signedIn(service.app, 'liu-yang');
    const offers = async () => (await lead.open(path)).text.match(/value="wang-lei"/g)?.length ?? 0;
    expect(await offers()).toBe(2);
    await service.db.update(staff).set({ active: false }).where(eq(staff.id, 'wang-lei'));
    expect(await offers()).toBe(0);
  });

  it('are there for auditors to read, and for nobody else without a board', async () => {
    const id = await call();
    const auditor = await signedIn(service.app, 'deng-rui');
    const { text, status } = await auditor.open(`${SHOWN}/${id}`);
    expect(status).toBe(200);
    expect(text).not.toContain(`action="${SHOWN}`);
    expect((await auditor.send(`${SHOWN}/${id}/decide`, { idempotencyKey: 'k' })).status).toBe(403);
    for (const path of ['', `/${id}`, `/${id}.md`, `/${id}.json`])
      expect((await (await signedIn(service.app, 'olivia-reed')).open(`${SHOWN}${path}`)).status).toBe(403);
  });
});

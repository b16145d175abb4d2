/** Suggestions by HTTP: to whom they are there, who changes them, and what is refused. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { asking, carried, day, improvers } from './improving.js';

const service = await shared(createRedress());
const PATH = '/v1/insights/suggestions';
const ask = asking(service);

const measuring = () => ({
  measure: { kind: 'causes', key: null },
  baseline: { from: day(-92), until: day(-2) },
  target: { share: 0.1, better: 'lower' },
  checkOn: day(60),
});
const plan = (change: object = {}) => ({
  ...{ title: '=Say it before', text: 'On the page.', causes: ['product'], owner: 'liu-yang' },
  ...{ dueOn: day(20), measuring: measuring(), ...change },
});
const make = async (change: object = {}): Promise<string> => {
  const { status, body, text } = await ask(`POST ${PATH}`, 'liu-yang', plan(change));
  expect(status, text).toBe(200);
  return body.id;
};
const act = (id: string, name: string, as = 'liu-yang', body: object = {}) =>
  ask(`POST ${PATH}/${id}/${name}`, as, body);
const told = { en: 'We say it before.', 'zh-CN': '我们事先说明。' };

describe('suggestions', () => {
  it.each(improvers)(
    'are read by whoever leads, supervises, audits or administers, and written by all of these but auditors: %s',
    async (as, reads, writes) => {
      const id = await make();
      for (const path of ['', `/${id}`, '/csv'])
        expect((await ask(`GET ${PATH}${path}`, as)).status).toBe(reads);
      expect((await ask(`POST ${PATH}`, as, plan())).status).toBe(writes);
      expect((await ask(`PUT ${PATH}/${id}`, as, plan({ title: 'Other' }))).status).toBe(writes);
      expect((await act(id, 'start', as)).status).toBe(writes);
    },
  );

  it('go from plan to their check, and every step is written down with who did it', async () => {
    const id = await make({ measuring: null });
    expect(await act(id, 'start')).toMatchObject({ status: 409, body: { errors: [{ path: '/measure' }] } });
    expect((await ask(`PUT ${PATH}/${id}`, 'he-ping', plan())).status).toBe(200);
    expect((await act(id, 'start')).body).toMatchObject({ stage: 'started' });
    const frozen = await ask(`PUT ${PATH}/${id}`, 'liu-yang', plan({ causes: ['moderation'] }));
    expect(frozen.status).toBe(409);
    expect((await act(id, 'finish')).body).toMatchObject({ stage: 'done' });
    const { body } = await ask(`GET ${PATH}/${id}`, 'deng-rui');
    expect(body).toMatchObject({ stage: 'done', checks: [], baseline: { k: 0, n: 0 } });
    expect(body.history.map(({ act: what, by }: { act: string; by: string }) => [what, by])).toEqual([
      ...[
        ['finish-suggestion', 'liu-yang'],
        ['start-suggestion', 'liu-yang'],
      ],
      ...[
        ['change-suggestion', 'he-ping'],
        ['propose-suggestion', 'liu-yang'],
      ],
    ]);
  });

  it('are read and carried out by their owner, whoever that is, who does nothing else with them', async () => {
    const id = await make({ owner: 'olivia-reed' });
    await act(id, 'start');
    expect((await ask(`GET ${PATH}/${id}`, 'olivia-reed')).status).toBe(200);
    expect((await act(id, 'abandon', 'olivia-reed', { reason: 'No' })).status).toBe(403);
    const { text } = await (
      await signedIn(service.app, 'olivia-reed')
    ).open(`/desk/insights/suggestions/${id}`);
    expect(text).toContain(`${id}/finish`);
    expect(text).not.toContain(`${id}/abandon`);
    expect(text).not.toContain('href="/desk/insights/suggestions"');
    expect((await act(id, 'finish', 'olivia-reed')).body.stage).toBe('done');
    expect((await act(id, 'finish', 'emma-clarke')).status).toBe(403);
  });

  it('are abandoned and opened again for a reason', async () => {
    const id = await make();
    expect((await act(id, 'abandon')).status).toBe(409);
    expect((await act(id, 'abandon', 'liu-yang', { reason: 'Too dear' })).body.stage).toBe('abandoned');
    expect((await act(id, 'start')).status).toBe(409);
    expect((await act(id, 'reopen', 'liu-yang', { reason: 'Paid for' })).body.stage).toBe('reopened');
  });

  it('are published by supervisors and administrators alone, in both languages', async () => {
    const id = await make();
    await act(id, 'start');
    await act(id, 'finish');
    expect((await act(id, 'publish', 'liu-yang', { told })).status).toBe(403);
    expect((await act(id, 'publish', 'he-ping', { told: { en: 'Alone' } })).status).toBe(422);
    expect((await act(id, 'publish', 'he-ping')).status).toBe(409);
    expect((await act(id, 'publish', 'he-ping', { told })).body.told).toEqual(told);
    const { status, body } = await service.request('GET /v1/promise');
    expect(status).toBe(200);
    expect(body.improvements).toContainEqual({
      ...{ told, effect: 'waiting', causes: [{ en: 'Product', 'zh-CN': expect.any(String) }] },
      complaints: [
        { days: 30, n: 0 },
        { days: 90, n: 0 },
      ],
    });
    expect((await act(id, 'withdraw', 'guo-ran')).body.told).toBeNull();
  });

  it.each<[string, object]>([
    ['no cause', { causes: [] }],
    ['six causes', { causes: ['product', 'moderation', 'a1', 'b1', 'c1', 'd1'] }],
    ['a cause that is not there', { causes: ['nothing-such'] }],
    ['an owner who is not there', { owner: 'nobody-at-all' }],
    ['no title', { title: ' \u200b ' }],
    ['a long title', { title: 'x'.repeat(121) }],
    ['no day', { dueOn: '2026-02-30' }],
    ['a share above one', { measuring: { ...measuring(), target: { share: 1.1, better: 'lower' } } }],
    ['no measure that there is', { measuring: { ...measuring(), measure: { kind: 'profit', key: null } } }],
    ['more than is asked for', { id: randomUUID() }],
  ])('with %s are not taken', async (_, change) =>
    expect((await ask(`POST ${PATH}`, 'liu-yang', plan(change))).status).toBe(422),
  );

  it('are made once for a key, and listed by stage and cause', async () => {
    const body = plan({ causes: ['moderation'] });
    const twice = () => service.request(`POST ${PATH}`, { as: 'liu-yang', key: 'twice-the-same', body });
    const first = await twice();
    expect((await twice()).body).toEqual(first.body);
    const { body: listed } = await ask(`GET ${PATH}?cause=moderation&stage=proposed`, 'deng-rui');
    expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([first.body.id]);
    const { body: page } = await ask(`GET ${PATH}?limit=1`, 'deng-rui');
    expect(page.items).toHaveLength(1);
    expect((await ask(`GET ${PATH}?limit=1&cursor=${page.nextCursor}`, 'deng-rui')).body.items).toHaveLength(
      1,
    );
  });

  it('that are not there are not found', async () => {
    const id = randomUUID();
    expect((await ask(`GET ${PATH}/${id}`, 'liu-yang')).status).toBe(404);
    expect((await ask(`PUT ${PATH}/${id}`, 'liu-yang', plan())).status).toBe(404);
    expect((await act(id, 'start')).status).toBe(404);
    expect((await ask(`GET ${PATH}/x'--`, 'liu-yang')).status).toBe(400);
  });

  it('are a table in which no cell is a formula', async () => {
    await make();
    const { text } = await ask(`GET ${PATH}/csv`, 'deng-rui');
    expect(text).toContain(`'=Say it before`);
  });
});

describe('the pages of suggestions', () => {
  const SHOWN = '/desk/insights/suggestions';
  const fields = (text: string): [string, string][] => [
    ...([
      ['idempotencyKey', carried(text, 'idempotencyKey')],
      ['seen', carried(text, 'seen')],
    ] satisfies [string, string][]),
    ...Object.entries({
      title: 'From a cause',
      text: 'More',
      owner: 'liu-yang',
      dueOn: day(9),
      causes: 'product',
    }),
    ...Object.entries({ measure: 'causes', baselineFrom: day(-90), baselineUntil: day(-2) }),
    ...Object.entries({ share: '12.5', better: 'lower', checkOn: day(40) }),
  ];

  it('lead from a cause by one click to a form that is filled in, and from there to its check', async () => {
    const admin = await signedIn(service.app, 'guo-ran');
    expect((await admin.open('/desk/admin/causes/product')).text).toContain(`${SHOWN}/new?cause=product`);
    const lead = await signedIn(service.app, 'liu-yang');
    const form = await lead.open(`${SHOWN}/new?cause=product`);
    expect(form.text).toMatch(/value="product"[^>]*checked|checked[^>]*value="product"/);
    const wrong = await lead.send(
      `${SHOWN}/new/add`,
      fields(form.text).map(([name, value]) => [name, name === 'share' ? 'few' : value]),
    );
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('href="#share"');
    const made = await lead.send(`${SHOWN}/new/add`, fields(wrong.text));
    expect(made.status, made.text).toBe(303);
    const shown = await lead.open(made.to);
    expect(shown.text).toContain('12.5%');
    const path = made.to.replace(/\?.*/, '');
    const edit = await lead.open(`${path}/edit`);
    const changed = await lead.send(
      `${path}/edit/change`,
      fields(edit.text).map(([name, value]) => [name, name === 'title' ? 'Changed' : value]),
    );
    expect(changed.to).toBe(`${path}?done=changed`);
    const again = await lead.send(
      `${path}/edit/change`,
      fields(edit.text).map(([name, value]) => [
        name,
        name === 'idempotencyKey' ? 'another-key' : name === 'text' ? 'Else' : value,
      ]),
    );
    expect(again.status).toBe(409);
    const { text } = await lead.open(path);
    expect(
      (
        await lead.send(`${path}/start`, {
          idempotencyKey: `${carried(text, 'idempotencyKey')}-start`,
          seen: carried(text, 'seen'),
        })
      ).to,
    ).toBe(`${path}?done=start`);
    const { text: now } = await lead.open(path);
    const refused = await lead.send(`${path}/abandon`, {
      idempotencyKey: 'a-key',
      seen: carried(now, 'seen'),
    });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('href="#reason"');
  });

  it('are read by auditors, who are offered nothing to do', async () => {
    const id = await make();
    const auditor = await signedIn(service.app, 'deng-rui');
    const { status, text } = await auditor.open(`${SHOWN}/${id}`);
    expect(status).toBe(200);
    expect(text).not.toContain(`action="${SHOWN}`);
    expect((await auditor.open(`${SHOWN}/new`)).status).toBe(403);
    expect((await auditor.send(`${SHOWN}/${id}/start`, { idempotencyKey: 'k' })).status).toBe(403);
    const { text: json } = await auditor.open(`${SHOWN}/${id}.json`);
    expect(JSON.parse(json).id).toBe(id);
    for (const path of ['', '/new', `/${id}`, '.csv'])
      expect((await (await signedIn(service.app, 'olivia-reed')).open(`${SHOWN}${path}`)).status).toBe(403);
  });
});

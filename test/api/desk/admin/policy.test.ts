/** The policy: its draft, what it changes, and when it comes into force. */
import { describe, expect, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { defaultPolicy } from '../../../../src/domain/policy/policy.js';
import { createRedress } from '../../../support/redress.js';
import { shared } from '../../../support/shared.js';
import { administrator, filling, hidden } from './filling.js';

const service = await shared(createRedress());
const { app } = service;
const admin = await administrator(app);
const fill = filling(admin);

describe('the policy', () => {
  const DRAFT = '/desk/admin/policy/draft/document';
  const PREVIEW = '/desk/admin/policy/preview';
  const reviewWithin = (within: string) => ({
    ...defaultPolicy,
    deadlines: { ...defaultPolicy.deadlines, review: { ...defaultPolicy.deadlines.review, within } },
  });
  const save = (document: unknown) =>
    fill(DRAFT, `${DRAFT}/save`, {
      document: typeof document === 'string' ? document : JSON.stringify(document),
    });
  const activate = (more: Record<string, string> = { confirmed: 'yes' }) =>
    fill(PREVIEW, `${PREVIEW}/activate`, more);
  const dueHours = async () => {
    const { number } = (await service.submit()).body;
    const { receivedAt, deadlines } = await service.read(number);
    const review = deadlines.find(({ key }: { key: string }) => key === 'review');
    return (Date.parse(review.dueAt) - Date.parse(receivedAt)) / 3_600_000;
  };

  it('is drafted, read, and put in force for what is filed from then on', async () => {
    expect(await dueHours()).toBe(24);
    expect(await save(reviewWithin('12h'))).toMatchObject({ status: 303, to: PREVIEW });
    const { text } = await admin.open(PREVIEW);
    for (const said of ['initial review', '1 day', '12 hours']) expect(text).toContain(said);
    expect(await dueHours()).toBe(24);
    expect((await activate({})).text).toContain('href="#confirmed"');
    expect(await activate()).toMatchObject({ status: 303 });
    expect(await dueHours()).toBe(12);
    expect((await service.request('GET /v1/acts?limit=1', { as: 'deng-rui' })).body.items[0]).toMatchObject({
      ...{ act: 'set-policy', by: 'guo-ran', before: { version: 1 }, after: { version: 2 } },
    });
    expect((await admin.open('/desk/admin/policy')).text).toContain('In force: version 2');
  });

  it('is changed chapter by chapter, each with a form made from its schema; what is wrong is said of its field', async () => {
    const path = '/desk/admin/policy/draft/chapters/deadlines.review';
    const listed = await admin.open('/desk/admin/policy/draft');
    expect(listed.text).toContain(`href="${path}"`);
    const page = (await admin.open(path)).text;
    for (const said of ['name="within"', 'name="rungs.0.at"', 'name="rungs.3.at"', '(optional)'])
      expect(page).toContain(said);
    const times = { within: '10h', dangerWithin: '30m', 'rungs.0.at': '75', 'rungs.0.level': '0' };
    const wrong = await fill(path, `${path}/save`, { ...times, within: 'twelve', 'rungs.0.at': '2000' });
    expect(wrong.status).toBe(422);
    for (const said of ['value="twelve"', 'href="#within"', 'href="#rungs.0.at"', 'at most 1,000'])
      expect(wrong.text).toContain(said);
    expect(await fill(path, `${path}/save`, times)).toMatchObject({
      status: 303,
      to: `${PREVIEW}?done=drafted`,
    });
    const { text } = await admin.open(PREVIEW);
    for (const said of ['10 hours', '30 minutes']) expect(text).toContain(said);
    const law = '/desk/admin/policy/draft/chapters/statutory';
    const none = await fill(law, `${law}/save`, { workingDays: '0', 'calendar.zone': 'Mars' });
    for (const said of ['href="#workingDays"', 'href="#calendar.zone"', 'From 1 to 260'])
      expect(none.text).toContain(said);
    expect((await admin.open('/desk/admin/policy/draft/chapters/categories')).status).toBe(404);
    await fill(PREVIEW, `${PREVIEW}/discard`);
  });

  it('names the field that is wrong, keeps what was typed, and saves nothing', async () => {
    const none = await save('{ "deadlines": ');
    expect(none.status).toBe(422);
    expect(none.text).toContain('{ &quot;deadlines&quot;: ');
    const wrong = await save(reviewWithin('twelve'));
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('deadlines.review.within');
    expect((await admin.open('/desk/admin/policy')).text).toContain('There is no draft');
  });

  it('is not put in force where the draft was changed since it was read, or another came between', async () => {
    await save(reviewWithin('6h'));
    const read = await admin.open(PREVIEW);
    const form = hidden(read.text, `${PREVIEW}/activate`);
    await save(reviewWithin('5h'));
    const changed = await admin.send(`${PREVIEW}/activate`, { ...form, confirmed: 'yes' });
    expect(changed.status).toBe(409);
    // Another version comes into force under the draft.
    await service.db.execute(`insert into acts (by, act, about) values ('operator', 'set-policy', '1')`);
    const { text } = await admin.open(PREVIEW);
    expect(text).toContain('it cannot be put in force as it is');
    expect(text).not.toContain(`action="${PREVIEW}/activate"`);
    const { revision } = z
      .object({ revision: z.number() })
      .parse((await service.db.execute('select revision from policy_draft'))[0]);
    const stale = { idempotencyKey: 'stale', seen: String(revision), confirmed: 'yes' };
    expect((await admin.send(`${PREVIEW}/activate`, stale)).status).toBe(409);
    await expect.poll(dueHours).toBe(24);
    // Saved with what is in force before one, it is a draft of that.
    await save(reviewWithin('5h'));
    expect(await activate()).toMatchObject({ status: 303 });
    expect(await dueHours()).toBe(5);
  });

  it('is thrown away only as it was read, and a version that never was is not there', async () => {
    await save(reviewWithin('4h'));
    expect(await fill(PREVIEW, `${PREVIEW}/discard`)).toMatchObject({ status: 303 });
    expect(await admin.open(PREVIEW)).toMatchObject({ status: 303, to: '/desk/admin/policy' });
    expect((await admin.open('/desk/admin/policy/versions/1')).text).toContain('&quot;24h&quot;');
    expect((await admin.open('/desk/admin/policy/versions/999')).status).toBe(404);
  });

  it('is shown to be corrected where its draft is one that this release cannot read', async () => {
    await save(reviewWithin('9h'));
    const seen = hidden((await admin.open(PREVIEW)).text, `${PREVIEW}/activate`);
    await service.db.execute(
      sql`update policy_draft set document = jsonb_set(document::jsonb, '{calls}', '0')::json`,
    );
    const activated = await admin.send(`${PREVIEW}/activate`, { ...seen, confirmed: 'yes' });
    for (const shown of [await admin.open(PREVIEW), activated]) {
      expect(shown.status).toBe(422);
      expect(shown.text).toMatch(/id="problems"><li>calls: /);
    }
    expect((await admin.open('/desk/admin/teams')).status).toBe(200);
    expect(await save(reviewWithin('9h'))).toMatchObject({ status: 303, to: PREVIEW });
    expect((await admin.open(PREVIEW)).status).toBe(200);
    await fill(PREVIEW, `${PREVIEW}/discard`, {});
  });

  it('takes a class by the draft, whose team has to be there', async () => {
    await fill('/desk/admin/new-team', '/desk/admin/new-team/add', {
      ...{ id: 'payments', names: 'Payments', namesZh: '支付' },
    });
    const add = (fields: Record<string, string>) =>
      fill('/desk/admin/new-class', '/desk/admin/new-class/add', fields);
    const wanted = { id: 'refunds', names: 'refunds', namesZh: '退款类', team: 'payments', kind: 'other' };
    expect((await add({ ...wanted, namesZh: '' })).text).toContain('href="#namesZh"');
    expect((await add({ ...wanted, id: 'content' })).text).toContain('This id is taken');
    expect(await add({ ...wanted, team: 'nowhere' })).toMatchObject({ status: 303 });
    expect((await admin.open(PREVIEW)).text).toContain('These teams are not there');
    const path = '/desk/admin/classes/refunds';
    const { id: _, ...changed } = wanted;
    expect(await fill(path, `${path}/change`, changed)).toMatchObject({ status: 303 });
    expect(await activate()).toMatchObject({ status: 303 });
    const { status } = await service.submit({ category: 'refunds' });
    expect(status).toBe(202);
    expect(await fill(path, `${path}/retire`)).toMatchObject({ status: 303 });
    expect(await activate()).toMatchObject({ status: 303 });
    expect((await service.submit({ category: 'refunds' })).status).toBe(422);
    expect((await admin.open('/desk/admin/teams')).text).toContain('no class any more');
    expect((await admin.open('/desk/admin/classes/nothing')).status).toBe(404);
  });
});

/** Who administers, and people, teams, keys and texts: what is refused and said, what holds at once. */
import { describe, expect, it } from 'vitest';
import { signedIn } from '../../../support/browser.js';
import { submission } from '../../../support/http.js';
import { createRedress } from '../../../support/redress.js';
import { shared } from '../../../support/shared.js';
import { administrator, filling, hidden } from './filling.js';

const service = await shared(createRedress());
const { app } = service;
const admin = await administrator(app);
const fill = filling(admin);

const person = (id: string, more = {}) => ({
  ...{ id, name: 'Pat Lee', email: `${id}@staff.example`, role: 'handler', team: 'content' },
  ...{ categories: 'content', languages: 'en zh-CN', ...more },
});
const addPerson = (id: string, more = {}) =>
  fill('/desk/admin/new-person', '/desk/admin/new-person/add', person(id, more));
const acts = async () => (await service.request('GET /v1/acts?limit=5', { as: 'deng-rui' })).body.items;

describe('administration', () => {
  it.each(['zhou-min', 'he-ping', 'deng-rui', 'noah-fischer', 'olivia-reed'])(
    'is not open to %s',
    async (who) => {
      const other = await signedIn(app, who);
      for (const page of [
        '',
        '/people',
        '/teams',
        '/keys',
        '/policy',
        '/policy/draft',
        '/texts',
        '/causes',
        '/brand',
      ])
        expect((await other.open(`/desk/admin${page}`)).status, page).toBe(403);
      const sent = { idempotencyKey: 'k', ...person('smuggled') };
      expect((await other.send('/desk/admin/new-person/add', sent)).status).toBe(403);
    },
  );

  it('shows what there is, and whose name the installation has', async () => {
    const { status, text } = await admin.open('/desk/admin');
    expect(status).toBe(200);
    for (const part of ['people', 'teams', 'keys', 'policy', 'texts', 'causes', 'brand'])
      expect(text).toContain(`href="/desk/admin/${part}"`);
    expect((await admin.open('/desk/admin/brand')).text).toContain('BRAND_FILE');
  });
});

describe('people', () => {
  it('are added, changed and let go, each written down', async () => {
    const added = await addPerson('pat-lee');
    expect(added).toMatchObject({ status: 303, to: '/desk/admin/people/pat-lee?done=added' });
    expect((await admin.open(added.to)).text).toContain('Pat Lee');
    const path = '/desk/admin/people/pat-lee';
    const { id: _, ...changed } = person('pat-lee', { name: 'Pat Lee-Wang', onCall: 'yes' });
    expect(await fill(path, `${path}/change`, changed)).toMatchObject({ status: 303 });
    expect(await fill(`${path}/end`, `${path}/end/confirm`)).toMatchObject({ to: `${path}?done=ended` });
    expect((await acts()).slice(0, 3)).toMatchObject([
      { act: 'change-staff', about: 'pat-lee', after: { active: false }, by: 'guo-ran' },
      { act: 'change-staff', about: 'pat-lee', after: { name: 'Pat Lee-Wang', onCall: true } },
      { act: 'add-staff', about: 'pat-lee' },
    ]);
    expect(await fill(path, `${path}/return`)).toMatchObject({ to: `${path}?done=returned` });
  });

  it('are not added with something missing or taken; it is said by field, and what was typed is kept', async () => {
    const wrong = await addPerson('Pat', { email: 'nowhere', name: ' ' });
    expect(wrong.status).toBe(422);
    for (const field of ['id', 'name', 'email']) expect(wrong.text).toContain(`href="#${field}"`);
    expect(wrong.text).toContain('value="nowhere"');
    const taken = await addPerson('zhang-wei');
    expect(taken.status).toBe(409);
    expect(taken.text).toContain('This id is taken');
    expect((await addPerson('pat-two', { team: 'nowhere' })).text).toContain('href="#team"');
    expect((await addPerson('pat-two', { accountId: 'account-zhang-wei' })).text).toContain('Somebody else');
  });

  it('are not overwritten with what a form showed before somebody changed them', async () => {
    await addPerson('pat-three');
    const path = '/desk/admin/people/pat-three';
    const { text } = await admin.open(path);
    await service.request('PATCH /v1/staff/pat-three', { as: 'guo-ran', body: { name: 'By API' } });
    const { id: _, ...changed } = person('pat-three', { name: 'By page' });
    const late = await admin.send(`${path}/change`, { ...hidden(text, `${path}/change`), ...changed });
    expect(late.status).toBe(409);
    expect(late.text).toContain('value="By API"');
    expect(late.text).toContain('Somebody has changed this');
    expect((await admin.open('/desk/admin/people/nobody-at-all')).status).toBe(404);
  });

  it('always leave an administrator, and nobody changes their own account', async () => {
    await addPerson('second', { role: 'admin', team: '' });
    expect((await admin.open('/desk/admin/people/guo-ran')).text).toContain('your own account');
    const own = await admin.send('/desk/admin/people/guo-ran/end/confirm', { idempotencyKey: 'own' });
    expect(own.status).toBe(403);
    // Without a key of their own they could not undo it.
    const { body } = await service.request('GET /v1/keys', { as: 'guo-ran' });
    const key = body.items.find(({ staff }: { staff: string }) => staff === 'guo-ran').id;
    const last = await admin.send(`/desk/admin/keys/${key}/revoke`, { idempotencyKey: 'last' });
    expect(last.status).toBe(409);
    expect(last.text).toContain('Nobody would be left');
  });
});

describe('teams', () => {
  it('are added, renamed and retired while nothing needs them', async () => {
    const added = await fill('/desk/admin/new-team', '/desk/admin/new-team/add', {
      ...{ id: 'payments', names: 'Payments', namesZh: '支付', lead: 'liu-yang' },
    });
    expect(added.to).toBe('/desk/admin/teams/payments?done=added');
    const path = '/desk/admin/teams/payments';
    expect(
      await fill(path, `${path}/change`, {
        ...{ names: 'Payments', namesZh: '收付', lead: 'liu-yang' },
      }),
    ).toMatchObject({
      status: 303,
    });
    expect(await fill(path, `${path}/retire`)).toMatchObject({ status: 303 });
    const joined = await addPerson('pat-four', { team: 'payments' });
    expect(joined.status).toBe(422);
    expect(await fill(path, `${path}/return`)).toMatchObject({ status: 303 });
    expect((await addPerson('pat-four', { team: 'payments' })).status).toBe(303);
    expect((await admin.open(path)).text).toContain('people who work here belong to it');
    const kept = {
      name: { en: 'Payments', 'zh-CN': 'Payments' },
      lead: null,
      supervisor: null,
      active: false,
    };
    expect((await service.request('PUT /v1/teams/payments', { as: 'guo-ran', body: kept })).status).toBe(409);
  });

  it('are not taken twice under one id', async () => {
    const again = await fill('/desk/admin/new-team', '/desk/admin/new-team/add', {
      ...{ id: 'content', names: 'X', namesZh: 'X' },
    });
    expect(again.status).toBe(409);
    expect(again.text).toContain('This id is taken');
  });
});

describe('keys', () => {
  it('are shown once, note their use, and end at once', async () => {
    const { text } = await admin.open('/desk/admin/new-key');
    const form = {
      ...hidden(text, '/desk/admin/new-key/add'),
      ...{ kind: 'client', client: 'partner-app', scopes: 'complaints:submit', label: 'Partner' },
    };
    const answer = await admin.send('/desk/admin/new-key/add', form);
    expect(answer).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    const [key = ''] = /rdr_[0-9a-f]{12}_[0-9a-f]{48}/.exec(answer.text) ?? [];
    expect(key).not.toBe('');
    expect((await admin.send('/desk/admin/new-key/add', form)).text).not.toContain(key);
    expect((await admin.open('/desk/admin/keys')).text).not.toContain(key);

    const id = key.split('_')[1] ?? '';
    const listed = async () =>
      (await service.request('GET /v1/keys', { as: 'guo-ran' })).body.items.find(
        (one: { id: string }) => one.id === id,
      );
    expect(await listed()).toMatchObject({ label: 'Partner', usedAt: null, expiresAt: null });
    const file = () => service.request('POST /v1/complaints', { bearer: key, body: submission() });
    expect((await file()).status).toBe(202);
    expect((await listed()).usedAt).not.toBeNull();
    expect(await fill('/desk/admin/keys', `/desk/admin/keys/${id}/revoke`)).toMatchObject({ status: 303 });
    expect((await file()).status).toBe(401);
    expect((await admin.send(`/desk/admin/keys/${id}/revoke`, { idempotencyKey: 'again' })).status).toBe(404);
  });

  it('open nothing once they have expired, and are announced before', async () => {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const wanted = { kind: 'client', client: 'short-app', scopes: ['complaints:submit'], expiresAt };
    const { body } = await service.request('POST /v1/keys', { as: 'guo-ran', body: wanted });
    expect((await admin.open('/desk/admin/keys')).text).toContain('expires soon');
    expect((await admin.open('/desk/admin')).text).toContain('expire soon: 1');
    const file = () => service.request('POST /v1/complaints', { bearer: body.key, body: submission() });
    expect((await file()).status).toBe(202);
    await service.db.execute(`update keys set expires_at = now() where id = '${body.id}'`);
    expect((await file()).status).toBe(401);
    const past = { ...wanted, expiresAt: '2020-01-01T00:00:00Z' };
    expect((await service.request('POST /v1/keys', { as: 'guo-ran', body: past })).status).toBe(422);
  });

  it('are not made for nobody, or for a day that is over', async () => {
    const ask = (fields: Record<string, string>) =>
      fill('/desk/admin/new-key', '/desk/admin/new-key/add', { label: 'X', ...fields });
    expect((await ask({ kind: 'staff', staff: 'nobody' })).text).toContain('href="#staff"');
    expect((await ask({ kind: 'client', client: 'zhang-wei', scopes: 'complaints:read' })).text).toContain(
      'This is the id of one of the staff',
    );
    const late = { kind: 'client', client: 'late-app', scopes: 'complaints:read', expiresAt: '2020-01-01' };
    expect((await ask(late)).text).toContain('href="#expiresAt"');
  });
});

describe('ready-made texts', () => {
  const path = '/desk/admin/texts/more-time';
  it('are put in place, retired and offered again, those that come with Redress too', async () => {
    const offered = async () =>
      (await service.request('GET /v1/canned-texts', { as: 'zhou-min' })).body.items.find(
        (one: { id: string }) => one.id === 'more-time',
      );
    expect(await fill(path, `${path}/retire`)).toMatchObject({ to: '/desk/admin/texts?done=retired' });
    expect(await offered()).toBeUndefined();
    const fields = {
      ...{ command: 'extend reason', titleEn: 'More time', titleZh: '需要时间' },
      ...{ textEn: 'We wait for [what].', textZh: '正在等待[内容]。' },
    };
    expect(await fill(path, `${path}/change`, fields)).toMatchObject({ status: 303 });
    expect(await offered()).toMatchObject({ title: { en: 'More time' } });
    expect((await acts())[1]).toMatchObject({ act: 'retire-canned-text', about: 'more-time' });
    const wrong = await fill(path, `${path}/change`, { ...fields, textZh: '', titleEn: '' });
    expect(wrong.status).toBe(422);
    for (const field of ['titleEn', 'textZh']) expect(wrong.text).toContain(`href="#${field}"`);
    expect((await service.request('DELETE /v1/canned-texts/more-time', { as: 'olivia-reed' })).status).toBe(
      403,
    );
    expect((await service.request('DELETE /v1/canned-texts/more-time', { as: 'zhou-min' })).status).toBe(200);
    expect((await service.request('DELETE /v1/canned-texts/more-time', { as: 'zhou-min' })).status).toBe(404);
  });
});

/** What people do to the organisation: written down, told to whom it concerns, and asked of their rights when it is done. */
import { inArray } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { createDeliveries } from '../../../src/activities/delivery/queue.js';
import type { Db } from '../../../src/db/client.js';
import { takeTurn } from '../../../src/db/people/acts.js';
import { changeStaff } from '../../../src/db/people/people.js';
import { mails } from '../../../src/db/schema/messages.js';
import { workedOff } from '../../support/deliveries.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress());

const admin = (route: string, body?: object) =>
  service.request(route, { as: 'guo-ran', ...(body && { body }) });
const person = (id: string, more = {}) => ({
  ...{ id, name: 'New Person', email: `${id}@staff.example`, role: 'handler', team: 'content' },
  ...{ categories: ['content'], languages: ['en'], ...more },
});

describe('acts', () => {
  const acts = async (query = '', as = 'deng-rui') => await service.request(`GET /v1/acts${query}`, { as });

  it('say who did what, from what to what, and no secret; for auditors and administrators', async () => {
    await admin('POST /v1/staff', person('watched'));
    const { body: key } = await admin('POST /v1/keys', { kind: 'staff', staff: 'watched' });
    await admin('PATCH /v1/staff/watched', { role: 'lead' });
    await admin('PATCH /v1/staff/watched', { role: 'lead' });
    const { body: absence } = await admin('POST /v1/absences', {
      ...{ staff: 'watched', from: '2100-03-02T09:00:00Z', until: '2100-03-09T09:00:00Z' },
    });
    await admin(`DELETE /v1/absences/${absence.id}`);
    await admin(`DELETE /v1/keys/${key.id}`);
    const { body, text } = await acts('?limit=6');
    expect(body.items).toMatchObject([
      { by: 'guo-ran', act: 'revoke-key', about: key.id, after: null },
      { act: 'end-absence', about: absence.id, before: { staff: 'watched' }, after: null },
      { act: 'add-absence', about: absence.id, before: null, after: { staff: 'watched' } },
      { act: 'change-staff', about: 'watched', before: { role: 'handler' }, after: { role: 'lead' } },
      { act: 'make-key', about: key.id, before: null, after: { staff: 'watched' } },
      { act: 'add-staff', about: 'watched', before: null, after: { name: 'New Person', role: 'handler' } },
    ]);
    expect(text).not.toContain(key.key);
    expect((await acts('', 'zhou-min')).status).toBe(403);
    expect((await acts('', 'mobile-app')).status).toBe(403);
  });

  it('are read page by page, back to the policy at the beginning', async () => {
    const all: { n: number; act: string }[] = [];
    for (let query = '?limit=2'; query !== '';) {
      const { items, nextCursor } = (await acts(query)).body;
      all.push(...items);
      query = nextCursor === null ? '' : `?limit=2&cursor=${nextCursor}`;
    }
    expect(all.map(({ n }) => n)).toEqual(all.map((_, i) => all.length - i));
    expect(all.at(-1)).toMatchObject({ by: 'operator', act: 'set-policy', about: '1', before: null });
  });

  it('are changed by nobody', async () => {
    for (const change of ['update acts set by = $$x$$', 'delete from acts', 'truncate acts'])
      await expect(service.db.execute(change)).rejects.toThrow();
  });
});

/** How many wait for their turn to act. */
async function waiting(db: Db): Promise<number> {
  const [found] = await db.execute<{ n: number }>(
    "select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted",
  );
  return found?.n ?? 0;
}

describe('administrators among themselves', () => {
  it('say what others lead and supervise, not they themselves', async () => {
    const team = { name: { en: 'Content', 'zh-CN': '内容' }, lead: 'liu-yang', supervisor: 'he-ping' };
    for (const own of [{ lead: 'guo-ran' }, { supervisor: 'guo-ran' }])
      expect((await admin('PUT /v1/teams/content', { ...team, ...own })).status).toBe(403);
    expect((await admin('PUT /v1/teams/content', team)).status).toBe(200);
  });

  it('change no account of their own, and leave at least one who can', async () => {
    expect((await admin('PATCH /v1/staff/guo-ran', { email: 'x@example.com' })).status).toBe(403);
    await admin('POST /v1/staff', person('second', { role: 'admin', team: null }));
    const { body: second } = await admin('POST /v1/keys', { kind: 'staff', staff: 'second' });
    const { body: keys } = await admin('GET /v1/keys');
    const own = keys.items.find(({ staff }: { staff: string }) => staff === 'guo-ran').id;
    const bySecond = (route: string, body?: object) =>
      service.request(route, { bearer: second.key, ...(body && { body }) });
    // Both at once: whoever is second would be the last.
    const both = await Promise.all([
      bySecond('PATCH /v1/staff/guo-ran', { active: false }),
      admin('PATCH /v1/staff/second', { active: false }),
    ]);
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1);
    await service.db.execute("update staff set active = true where id in ('guo-ran', 'second')");
    await service.db.execute("update keys set revoked_at = null where staff_id in ('guo-ran', 'second')");
    expect((await bySecond(`DELETE /v1/keys/${second.id}`)).status).toBe(200);
    expect(await admin(`DELETE /v1/keys/${own}`)).toMatchObject({
      status: 409,
      body: { detail: expect.stringMatching(/Nobody/) },
    });
    await admin('PATCH /v1/staff/second', { active: false });
  });
});

describe('whose account it is', () => {
  /** What the queue has brought to these addresses. */
  async function told(...to: string[]) {
    await using queue = createDeliveries(service.deps).run();
    expect(queue).toBeDefined();
    await workedOff(service.db);
    const kept = await service.db.select().from(mails).where(inArray(mails.recipient, to));
    return kept.toSorted((a, b) => a.sentAt - b.sentAt);
  }

  it('is told of every key that is made, though they are away or out, and by whom; not the key', async () => {
    await admin('POST /v1/staff', person('holder', { languages: ['zh-CN'], active: false }));
    const { body } = await admin('POST /v1/keys', { kind: 'staff', staff: 'holder' });
    await admin('POST /v1/keys', { kind: 'client', client: 'holders-app', scopes: ['complaints:read'] });
    const letters = await told('holder@staff.example');
    expect(letters).toMatchObject([{ subject: 'Redress投诉服务：已为您创建密钥' }]);
    const [text] = letters.map((letter) => letter.text);
    for (const said of ['guo-ran', body.id]) expect(text).toContain(said);
    expect(text).not.toContain(body.key);
  });

  it('is told where letters went before that they go elsewhere', async () => {
    await admin('PATCH /v1/staff/holder', { email: 'elsewhere@staff.example', languages: ['en'] });
    expect((await told('holder@staff.example')).at(-1)).toMatchObject({
      subject: 'Redress complaint service: another address was given',
    });
    expect(await told('elsewhere@staff.example')).toEqual([]);
  });
});

describe('an act under way when the rights of whoever does it end', () => {
  it('is not done, and leaves nothing', async () => {
    await admin('POST /v1/staff', person('leaving', { role: 'admin', team: null }));
    const { body: key } = await admin('POST /v1/keys', { kind: 'staff', staff: 'leaving' });
    const wanted = { bearer: key.key, body: person('puppet', { role: 'admin', team: null }) };
    const late = await service.db.transaction(async (tx) => {
      await takeTurn(tx);
      const waits = service.request('POST /v1/staff', wanted);
      await vi.waitUntil(async () => (await waiting(service.db)) > 0, 30_000);
      await changeStaff(tx, 'leaving', { active: false });
      return { waits };
    });
    expect((await late.waits).status).toBe(401);
    const { body } = await admin('GET /v1/staff?limit=100');
    expect(body.items.map(({ id }: { id: string }) => id)).not.toContain('puppet');
  });
});

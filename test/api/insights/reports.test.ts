/** Reports by HTTP: to whom they are there, as JSON, anew as another version. */
import { beforeAll, describe, expect, it } from 'vitest';
import { makeReport } from '../../../src/db/insights/make.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { figureNames } from '../../../src/domain/insights/report.js';
import { drawn, store } from '../../db/insights/rounds.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress());
const MONDAY = Date.parse('2026-03-23T00:00:00Z');
const week = weekOf(MONDAY, 'UTC');

beforeAll(async () => {
  await store(service.db, drawn(11, { n: 300, from: MONDAY - 864_000_000, days: 20 }));
  await makeReport(service.db, week, null);
});

const get = (path: string, as: string) => service.request(`GET /v1/insights/reports${path}`, { as });

describe('reports', () => {
  it.each([
    ['liu-yang', 200],
    ['he-ping', 200],
    ['deng-rui', 200],
    ['guo-ran', 200],
    ['olivia-reed', 403],
    ['emma-clarke', 403],
    ['noah-fischer', 403],
    ['mobile-app', 403],
  ])('are there for whoever leads, supervises, audits or administers alone: %s', async (as, status) => {
    const answers = await Promise.all(
      ['', '/2026-W13', '/2026-W13/figures/received'].map((path) => get(path, as)),
    );
    expect(answers.map((one) => one.status)).toEqual([status, status, status]);
  });

  it('name each figure with its numbers, what it is compared with, and the SQL that made it', async () => {
    const { body } = await get('/2026-W13', 'liu-yang');
    expect(body).toMatchObject({ name: '2026-W13', version: 1, kind: 'week', zone: 'UTC', madeBy: null });
    expect(body.figures.map(({ name }: { name: string }) => name)).toEqual(figureNames);
    const { body: one } = await get('/2026-W13/figures/upheld', 'liu-yang');
    expect(one.figure).toEqual(body.figures.find(({ name }: { name: string }) => name === 'upheld'));
    expect(one.figure.sql).toContain('from complaint_facts');
    const [total] = one.figure.cells.filter(({ by }: { by: string }) => by === 'total');
    expect(total.share.value).toBeCloseTo(total.k / total.n, 10);
    expect(total.share.low).toBeLessThan(total.share.value);
    expect(total.share.high).toBeGreaterThan(total.share.value);
    const few = one.figure.cells.filter(({ n }: { n: number }) => n < 20);
    expect(few.map(({ share }: { share: unknown }) => share)).toEqual(few.map(() => null));
  });

  it.each(['/2026-W14', '/2026-W13?version=9', '/2026-W14/figures/received'])(
    'that are not there are not found: %s',
    async (path) => expect((await get(path, 'guo-ran')).status).toBe(404),
  );

  it.each(['/next', '/2026-W13?version=0', '/2026-W13/figures/nothing'])(
    'are asked for by a name: %s',
    async (path) => expect((await get(path, 'guo-ran')).status).toBe(400),
  );

  it('link each number to the cases behind it: what is not there for the reader is a count', async () => {
    const { body: one } = await get('/2026-W13/figures/received', 'liu-yang');
    const [{ key, n }] = one.figure.cells.filter(({ by }: { by: string }) => by === 'category');
    const { status, body } = await get(
      `/2026-W13/figures/received/cases?by=category&key=${key}&limit=1`,
      'liu-yang',
    );
    expect(status).toBe(200);
    expect(body).toEqual({ items: [], nextCursor: null, total: n, unseen: n });
    expect((await get('/2026-W13/figures/received/cases', 'olivia-reed')).status).toBe(403);
    expect((await get('/2026-W14/figures/received/cases', 'liu-yang')).status).toBe(404);
  });

  it('are made anew by supervisors and administrators, once for a key, and the first stays', async () => {
    const path = 'POST /v1/insights/reports/2026-W13/versions';
    for (const as of ['liu-yang', 'deng-rui', 'olivia-reed'])
      expect((await service.request(path, { as })).status).toBe(403);
    const anew = () => service.request(path, { as: 'he-ping', key: 'once-more' });
    const { status, body, text } = await anew();
    expect(status, text).toBe(200);
    expect(body).toEqual({ name: '2026-W13', version: 2 });
    expect((await anew()).body).toEqual(body);
    const { body: listed } = await get('?kind=week', 'guo-ran');
    expect(listed.items.map(({ version, madeBy }: Record<string, unknown>) => [version, madeBy])).toEqual([
      [2, 'he-ping'],
      [1, null],
    ]);
    expect((await get('/2026-W13?version=1', 'guo-ran')).body.version).toBe(1);
    expect((await service.request(path.replace('W13', 'W14'), { as: 'guo-ran' })).status).toBe(404);
  });
});

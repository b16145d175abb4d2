/** Figures of handlers: to whom they are there, who sees that somebody looked, and what people say of their own. */
import { beforeAll, expect, it } from 'vitest';
import { HOUR, round, store } from '../../db/insights/rounds.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const redress = await shared(createRedress());
const now = Date.now();

const of = (person: string, n: number, met: (at: number) => boolean) =>
  Array.from({ length: n }, (_, at) =>
    round(now - 40 * HOUR, {
      ...{ decidedAt: now - 20 * HOUR, ending: 'decided', decider: person, reviewer: 'chen-xiaoyu' },
      ...{ surveyOwner: person, ratedAt: now - HOUR, ratedHandling: 4 },
      deadlines: {
        investigation: {
          ...{ ended: 1, met: Number(met(at)), lateMs: met(at) ? 0 : HOUR, activeMs: 8 * HOUR, pausedMs: 0 },
        },
      },
      owned: [{ person, deadline: 'investigation', from: now - 30 * HOUR, until: now - 20 * HOUR }],
      answering: { investigation: person },
    }),
  );

beforeAll(() =>
  store(redress.db, [
    ...of('wang-lei', 40, (at) => at % 4 > 0),
    ...of('olivia-reed', 30, () => true),
    ...of('zhang-wei', 10, () => true),
  ]),
);

type Shown = { id: string; measures: { name: string; n: number; said: { raw: number } | null }[] };
const read = async (path: string, as: string) =>
  await redress.request(`GET /v1/insights/handlers${path}`, { as });
const shown = async (as: string): Promise<Shown[]> => (await read('', as)).body.handlers;
const kept = (person: Shown | undefined) =>
  person?.measures.find(({ name }) => name === 'investigation-kept');

it('leads see their team, auditors everybody, by name; handlers nobody else', async () => {
  const ids = async (as: string) => (await shown(as)).map(({ id }) => id);
  expect(await ids('liu-yang')).toEqual(['olivia-reed', 'wang-lei']);
  expect((await ids('deng-rui')).toSorted()).toEqual(['chen-xiaoyu', 'olivia-reed', 'wang-lei', 'zhang-wei']);
  expect((await read('', 'wang-lei')).status).toBe(403);
});

it('everybody sees their own, with everybody’s sum, and nothing below the fewest', async () => {
  const { body } = await read('/me', 'wang-lei');
  expect(body.handlers).toHaveLength(1);
  expect(kept(body.handlers[0])).toMatchObject({ n: 40, said: { k: 30, raw: 0.75 } });
  expect(body.all[1]).toMatchObject({ name: 'investigation-kept', n: 80, k: 70 });
  const { body: few } = await read('/me', 'zhang-wei');
  expect(kept(few.handlers[0])).toEqual({ name: 'investigation-kept', n: 10, said: null });
});

it('a decision that a later appeal changed counts as overturned for whoever made it, not for whoever changed it', async () => {
  const [first] = of('sofia-marin', 1, () => true);
  if (first === undefined) throw new Error('There is no round.');
  const again = {
    round: 2,
    begunBy: 'appealed' as const,
    decider: 'lin-jing',
    surveyOwner: null,
    ratedHandling: null,
  };
  const lost = { ...first, ...again, number: `${first.number}-kept`, outcome: 'dismissed' as const };
  await store(redress.db, [
    { ...first, outcome: 'dismissed' },
    { ...first, ...again, outcome: 'upheld' },
    { ...first, number: lost.number },
    lost,
  ]);
  const { body } = await read('/me', 'wang-lei');
  expect(body.all[2]).toMatchObject({ name: 'overturned', k: 1 });
});

it('each look at somebody else is in the access log, and they see who looked', async () => {
  const looks = async (by: string) =>
    (await redress.request(`GET /v1/accesses?by=${by}`, { as: 'deng-rui' })).body.items;
  await read('/me', 'olivia-reed');
  await shown('liu-yang');
  await expect
    .poll(async () => await looks('liu-yang'))
    .toContainEqual(
      expect.objectContaining({ what: 'figures', about: 'olivia-reed', number: null, by: 'liu-yang' }),
    );
  expect(await looks('olivia-reed')).toEqual([]);
  const { text } = await (await signedIn(redress.app, 'olivia-reed')).open('/desk/insights/handlers/me');
  expect(text).toContain('Who looked at my figures');
  expect(text).toContain('刘洋');
});

it('what somebody says of their figures stands beside them, and is theirs to take away', async () => {
  const browser = await signedIn(redress.app, 'wang-lei');
  const { text } = await browser.open('/desk/insights/handlers/me');
  expect(text).toContain('href="/desk/insights/handlers/me"');
  expect(text).not.toContain('href="/desk/insights/handlers"');
  const put = (note: string) =>
    redress.request('PUT /v1/insights/handlers/me/note', {
      as: 'wang-lei',
      body: { span: 'last-90', text: note },
    });
  expect((await put('=half of them were moved to me late')).status).toBe(200);
  const lead = await signedIn(redress.app, 'liu-yang');
  expect((await lead.open('/desk/insights/handlers')).text).toContain('half of them were moved to me late');
  expect((await lead.open('/desk/insights/handlers.csv')).text).toContain("'=half of them");
  expect((await lead.open('/desk/insights/handlers?span=2020-01')).text).not.toContain('moved to me late');
  await put('');
  expect((await lead.open('/desk/insights/handlers')).text).not.toContain('moved to me late');

  const save = async (note: string, idempotencyKey: string) =>
    await browser.send('/desk/insights/handlers/me/note', { span: 'last-90', text: note, idempotencyKey });
  expect((await save('some were moved to me late', 'note-said')).status).toBe(303);
  expect((await lead.open('/desk/insights/handlers')).text).toContain('some were moved to me late');
  const long = await save('late '.repeat(401), 'note-too-long');
  expect(long).toMatchObject({ status: 422, text: expect.stringContaining('late late') });
  expect((await save('', 'note-taken-away')).status).toBe(303);
  expect((await lead.open('/desk/insights/handlers')).text).not.toContain('some were moved to me late');
});

it.each(['investigation-kept', 'overturned', 'satisfied', 'review-longer'])(
  'the page shows a funnel and a table of %s, and styles nothing itself',
  async (measure) => {
    const lead = await signedIn(redress.app, 'deng-rui');
    const { status, text } = await lead.open(`/desk/insights/handlers?measure=${measure}`);
    expect(status).toBe(200);
    expect(text).not.toMatch(/<[^>]+ style=|<style/);
  },
);

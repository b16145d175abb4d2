/** What there is to do, as each of the staff lists it. */
import { eq, sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { complaints } from '../../../src/db/schema/complaints.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { shared } from '../../support/shared.js';
import { createRedress } from '../../support/redress.js';

const redress = await shared(createRedress({ workers: true }));

type Item = { number: string; kind: string; n: number; danger: boolean; dueAt: string };
const work = async (as: string, query = '') => (await redress.request(`GET /v1/work${query}`, { as })).body;
const about = (items: Item[], number: string) => items.filter((item) => item.number === number);
const notInDanger = ({ danger }: Item) => !danger;
const accept = { verdict: 'accept', category: 'content' };

it('is a review, then an investigation, then a task; each with its due time, for whoever has it', async () => {
  const { number } = await redress.filed();
  const { owner, nextDeadline } = await redress.read(number);
  expect(about((await work(owner)).items, number)).toMatchObject([
    { kind: 'review', n: 0, person: owner, dueAt: nextDeadline, overdue: false, stage: 'review' },
  ]);
  await redress.give(number, 'review', owner, accept);
  const { owner: handler } = await redress.read(number);
  expect(about((await work(owner)).items, number)).toEqual([]);
  expect(about((await work(handler)).items, number)).toMatchObject([{ kind: 'investigation' }]);
  await redress.give(number, 'resolve', handler, {
    ...{ outcome: 'upheld', grounds: ['harassment'], remedies: [{ kind: 'remove-content' }] },
    explanation: 'Read by a person, and weighed.',
  });
  expect(about((await work(handler)).items, number)).toMatchObject([{ kind: 'task', task: 'finish-remedy' }]);
});

it('is danger first, the same on every page, and as much as is counted', async () => {
  await Promise.all(Array.from({ length: 4 }, () => redress.filed()));
  const { number } = await redress.filed();
  await redress.give(number, 'mark-danger', (await redress.read(number)).owner, {});
  const everybody = '?mine=false';
  const whole = await work('guo-ran', everybody);
  expect(whole.items[0]).toMatchObject({ number, danger: true });
  expect(whole.items.length).toBe(Object.values<number>(whole.counts).reduce((sum, n) => sum + n, 0));
  const walked: Item[] = [];
  for (let cursor = ''; ;) {
    const page = await work('guo-ran', `${everybody}&limit=2${cursor && `&cursor=${cursor}`}`);
    expect(page.counts).toEqual(whole.counts);
    walked.push(...page.items);
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  expect(walked).toEqual(whole.items);
});

it('is then what a trusted flagger filed, until it is reviewed; counted apart', async () => {
  const scopes = ['complaints:submit', 'complaints:read', 'trusted-flagger'];
  const made = { kind: 'client', client: 'flagger', scopes };
  const { body } = await redress.request('POST /v1/keys', { as: 'guo-ran', body: made });
  redress.keys.set('flagger', body.key);
  const counted = async () =>
    (await redress.request('GET /v1/operations', { as: 'guo-ran' })).body.stages.map(
      ({ flagged }: { flagged: number }) => flagged,
    );
  expect(await counted()).not.toContain(1);
  const { number } = await redress.filed({}, 'flagger');
  const flagged = async () => (await work('guo-ran', '?mine=false')).items.filter(notInDanger)[0];
  expect(await flagged()).toMatchObject({ number, kind: 'review', trustedFlagger: true });
  expect(await counted()).toContain(1);
  expect(about((await work('guo-ran', '?mine=false&trustedFlagger=true')).items, number)).toHaveLength(1);
  await redress.give(number, 'review', (await redress.read(number)).owner, accept);
  expect((await flagged())?.number).not.toBe(number);
  const facts = await redress.db.select().from(complaintFacts).where(eq(complaintFacts.number, number));
  expect(facts).toMatchObject([{ trustedFlagger: true }]);
});

it('is filtered, and counted so', async () => {
  const { number } = await redress.filed();
  const { owner } = await redress.read(number);
  await redress.give(number, 'answer', 'mobile-app', { text: 'One thing more.' });
  const unread = await work(owner, '?unread=true');
  expect(about(unread.items, number)).toMatchObject([{ unreadSince: expect.any(String) }]);
  for (const filter of [
    'overdue=true',
    'danger=true',
    'paused=true',
    'unread=false',
    'category=service',
    'channel=web',
  ])
    expect(about((await work(owner, `?${filter}`)).items, number), filter).toEqual([]);
});

it('is overdue as its complaint is, also where more time was given since', async () => {
  const { number } = await redress.filed();
  const { owner } = await redress.read(number);
  const first = sql`now() - interval '1 hour'`;
  await redress.db.update(complaints).set({ overdueAt: first }).where(eq(complaints.number, number));
  for (const query of ['', '?overdue=true'])
    expect(about((await work(owner, query)).items, number)).toMatchObject([{ overdue: true }]);
  expect(about((await work(owner, '?overdue=false')).items, number)).toEqual([]);
});

it('is for staff alone, and of nobody else’s cases', async () => {
  const { number } = await redress.filed();
  expect((await redress.request('GET /v1/work', { as: 'mobile-app' })).status).toBe(403);
  const { items } = await work('olivia-reed', '?mine=false');
  const { team, owner } = await redress.read(number);
  expect([about(items, number).length > 0]).toEqual([team === 'service' ? owner === 'olivia-reed' : false]);
});

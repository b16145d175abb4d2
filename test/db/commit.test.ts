/** The commit on a real database: what comes at once, and what it costs. */
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { factDifferences, rebuildFacts } from '../../scripts/fact-differences.js';
import { loadDifferences } from '../../scripts/state-differences.js';
import { createCommit } from '../../src/activities/commit/commit.js';
import { giving } from '../../src/activities/commit/giving.js';
import { type Db } from '../../src/db/client.js';
import { complaintFacts, subjects } from '../../src/db/schema/facts.js';
import { addStaff, putTeam } from '../../src/db/people/people.js';
import type { Actor } from '../../src/domain/commands/command.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { step } from '../../src/domain/complaint/step.js';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import { createMetrics } from '../../src/metrics.js';
import { testLogger } from '../support/log.js';
import { openTestDatabase } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { stored } from './submission.js';

const AT_ONCE = 20;
const { db, url } = await shared(openTestDatabase({ max: AT_ONCE }));
const policy = Policy.parse(defaultPolicy);
const teams = ['service', 'content', 'account'] as const;

beforeAll(async () => {
  for (const team of teams) {
    await putTeam(db, { id: team, name: { en: team, 'zh-CN': team }, lead: null, supervisor: null });
    for (let n = 0; n < AT_ONCE; n++) {
      const person = { id: `${team}-${n}`, name: team, email: 'a@example.com', languages: ['en' as const] };
      const trained = {
        team,
        role: 'handler' as const,
        categories: ['content' as const, 'account' as const],
      };
      await addStaff(db, { ...person, ...trained });
    }
  }
});

const commitOn = (on: Db) =>
  createCommit({ db: on, secret: 'secret', logger: testLogger(), metrics: createMetrics(), wake: () => {} });

/** Steps a complaint as its run would, and commits it; the command is an operator's own. */
async function act(
  state: Complaint,
  name: string | null,
  payload: unknown = {},
  on = db,
): Promise<Complaint> {
  const actor: Actor = { id: 'system', relations: ['system', 'lead', 'owner', 'operator'] };
  const command = {
    id: crypto.randomUUID(),
    name: name ?? '',
    payload,
    texts: ['text', 'explanation'],
    actor,
  };
  const { events, refusal } = step(policy, state, name === null ? null : command, state.at + 1_000);
  expect(refusal).toBeUndefined();
  const { number, version: base } = state;
  const id = `test/${base}`;
  const source = { kind: 'operator' } as const;
  const answer = await commitOn(on)({ number, base, id, source, events });
  expect(answer.kind).toBe('applied');
  return answer.state;
}

let begun: Complaint[];
beforeEach(async () => {
  const filed: Complaint[] = [];
  for (let n = 0; n < AT_ONCE; n++) filed.push(await stored(db));
  begun = await Promise.all(filed.map((state) => act(state, null)));
});

it('complaints that come at once go to different people', async () => {
  expect(new Set(begun.map(({ owner }) => owner)).size).toBe(AT_ONCE);
  expect(await loadDifferences(db)).toEqual([]);
});

it('what a commit gave counts for those that began before it ended, and for no later one', () => {
  const [first, second] = [giving(db), giving(db)];
  first.give('content-1');
  expect(second.all()).toEqual(new Map([['content-1', 1]]));
  first[Symbol.dispose]();
  expect(second.all()).toEqual(new Map([['content-1', 1]]));
  using later = giving(db);
  expect(later.all()).toEqual(new Map());
  second[Symbol.dispose]();
});

it('commits that move cases between the same people at once wait for each other, never for ever', async () => {
  const verdict = { verdict: 'accept' };
  let cases = await Promise.all(
    begun.map((state, n) => act(state, 'review', { ...verdict, category: n % 2 ? 'content' : 'account' })),
  );
  for (let round = 0; round < 4; round++) {
    cases = await Promise.all(
      cases.map((state) =>
        act(state, 'reclassify', {
          category: state.category === 'content' ? 'account' : 'content',
          severity: 'low',
        }),
      ),
    );
    expect(await loadDifferences(db)).toEqual([]);
  }
  expect(new Set(cases.map(({ team }) => team))).toEqual(new Set(['content', 'account']));
});

it('the facts are those of the journal, and can be written anew', async () => {
  const [first] = begun;
  const { number, owner } = await act(first ?? (await stored(db)), 'mark-danger');
  expect((await factDifferences(db)).differences).toEqual([]);
  const facts = () => db.select().from(complaintFacts).where(eq(complaintFacts.number, number));
  const kept = await facts();
  expect(kept).toMatchObject([{ round: 1, danger: true, owner, locale: 'en', kind: 'content' }]);
  await db.update(complaintFacts).set({ owner: null }).where(eq(complaintFacts.number, number));
  expect((await factDifferences(db)).differences).toEqual([{ number, round: 1, field: 'owner' }]);
  await rebuildFacts(db);
  expect(await facts()).toEqual(kept);
});

it('complaints about one subject share a pseudonym, which nothing leads back from once its row is gone', async () => {
  const pseudonyms = await db.selectDistinct({ subject: complaintFacts.subject }).from(complaintFacts);
  expect(pseudonyms).toHaveLength(1);
  expect(await db.select().from(subjects)).toMatchObject([
    { pseudonym: pseudonyms[0]?.subject, type: 'post', reference: 'p-1' },
  ]);
  await db.delete(subjects);
  await rebuildFacts(db);
  expect(await db.selectDistinct({ subject: complaintFacts.subject }).from(complaintFacts)).toEqual(
    pseudonyms,
  );
  expect(await db.select().from(subjects)).toEqual([]);
});

it('waits for nobody else who complains about the same subject', async () => {
  const filed = await stored(db);
  await db.transaction(async (another) => {
    expect(await another.select().from(subjects).for('update')).toHaveLength(1);
    await act(filed, null);
  });
});

it('takes eight statements at most, from begin to commit', async () => {
  const seen: string[] = [];
  const client = postgres(url, { max: 1, onnotice: () => {}, debug: (_, query) => seen.push(query) });
  try {
    const on = drizzle(client);
    const [first] = begun;
    if (first === undefined) throw new Error('No complaint');
    await act(first, 'mark-danger', {}, on);
    expect(seen.length).toBeLessThanOrEqual(8);
    expect(seen.filter((query) => /^(begin|commit)/.test(query))).toHaveLength(2);
  } finally {
    await client.end();
  }
});

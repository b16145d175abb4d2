/** Ten thousand posts to the web form, a few hundred here (`npm run flood` sends all): bounds hold, and others file undisturbed. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { flood } from '../../../scripts/flood/flood.js';
import { complaints } from '../../../src/db/schema/complaints.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const anHourOfNetwork = 2;
const service = await shared(
  createRedress({ policy: { ...defaultPolicy, web: { notBefore: '0s', anHourOfNetwork } } }),
);
const wave = { url: service.url, programs: 8, people: 2 };
const stored = () => service.db.$count(complaints, eq(complaints.channel, 'web'));

it('of one network few are taken, all else is refused as too many, and people of others file', async () => {
  const { statuses, complaints: taken, people } = await flood({ ...wave, posts: 900, networks: 1, block: 1 });
  expect(new Set(statuses.keys())).toEqual(new Set([303, 429]));
  expect((statuses.get(303) ?? 0) + (statuses.get(429) ?? 0)).toBe(900);
  // As many begin as may ask for it in a minute, and no more are let through than in an hour.
  expect([taken, people.refused, people.filed > 0]).toEqual([anHourOfNetwork, [], true]);
  expect(await stored()).toBe(taken + people.filed);
});

it('of many networks each has its own, and people of others file', async () => {
  const before = await stored();
  const {
    statuses,
    complaints: taken,
    people,
  } = await flood({ ...wave, posts: 600, networks: 20, block: 2 });
  expect([...statuses.keys()].filter((status) => status !== 303 && status !== 429)).toEqual([]);
  expect(taken).toBeGreaterThan(anHourOfNetwork);
  expect(taken).toBeLessThanOrEqual(20 * anHourOfNetwork);
  expect([people.refused, people.filed > 0]).toEqual([[], true]);
  expect(await stored()).toBe(before + taken + people.filed);
});

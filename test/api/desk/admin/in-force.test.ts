/** Which policy is in force, through restarts and administrators, and how a process knows. */
import { expect, it } from 'vitest';
import { putInForce, startWith, watchPolicy } from '../../../../src/cases/policy/in-force.js';
import { ensurePolicy, inForce, sets } from '../../../../src/db/complaints/policies.js';
import { defaultPolicy } from '../../../../src/domain/policy/policy.js';
import { openTestDatabase } from '../../../support/servers/postgres.js';
import { shared } from '../../../support/shared.js';

const { db } = await shared(openTestDatabase());
const withCalls = (calls: number) => ({ ...defaultPolicy, calls });

it('a restart takes nothing back that an administrator has set, and puts a changed file in force', async () => {
  await Promise.all([startWith(db, defaultPolicy, false), startWith(db, defaultPolicy, false)]);
  expect((await sets(db, { limit: 9 })).items).toMatchObject([{ version: 1, by: 'operator' }]);
  using watched = await watchPolicy(db);
  const chosen = await ensurePolicy(db, withCalls(4));
  await db.transaction((tx) => putInForce(tx, 'guo-ran', chosen));
  // Another process than the one that set it.
  await expect.poll(() => watched.version).toBe(chosen);
  expect(watched.document.calls).toBe(4);

  await startWith(db, defaultPolicy, false);
  await startWith(db, withCalls(5), false);
  expect(await inForce(db)).toBe(chosen);
  await startWith(db, withCalls(5), true);
  await watched.look();
  expect(watched.document.calls).toBe(5);
  await startWith(db, withCalls(5), true);
  const { items, next } = await sets(db, { limit: 2 });
  expect(items.map(({ by }) => by)).toEqual(['operator', 'guo-ran']);
  expect((await sets(db, { limit: 2, after: next ?? 0 })).items).toHaveLength(1);
});

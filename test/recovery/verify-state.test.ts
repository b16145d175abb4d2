import { and, eq, sql } from 'drizzle-orm';
import { expect, inject, it, vi } from 'vitest';
import { firstDifference } from '../../scripts/state-differences.js';
import { complaints, journal } from '../../src/db/schema/complaints.js';
import { staff } from '../../src/db/schema/people.js';
import { shared } from '../support/shared.js';
import { accept, reject } from '../support/runs/course.js';
import { secret } from '../support/config.js';
import { createRig } from '../support/runs/rig.js';
import { verifyState } from '../support/processes/program.js';

const rig = await shared(createRig());

const verify = () => {
  return verifyState({
    ...{ DATABASE_URL: rig.databaseUrl, SECRET: secret },
    ...{ TEMPORAL_ADDRESS: inject('temporalAddress'), TEMPORAL_NAMESPACE: rig.namespace },
  });
};

/** Waits until nothing is on its way, so that what differs was planted. */
const agreed = (n: number): Promise<void> =>
  vi.waitFor(
    async () => expect(await verify()).toEqual({ code: 0, lines: [`${n} complaints, 0 differences`] }),
    60_000,
  );

it('open and finished complaints agree in row, journal and run; what is planted is found and named', async () => {
  const [open, accepted, finished, forged] = [
    await rig.file(),
    await rig.file(),
    await rig.file(),
    await rig.file(),
  ];
  await accept(rig, accepted);
  await reject(rig, finished);
  await rig.temporal.workflow.getHandle(finished).result();
  await rig.db.update(complaints).set({ settled: true }).where(eq(complaints.number, finished));
  await agreed(4);

  await rig.db
    .update(complaints)
    .set({ state: sql`jsonb_set(${complaints.state}, '{clocks,0,withinMs}', '1')` })
    .where(eq(complaints.number, open));
  await rig.db.update(complaints).set({ owner: 'liu-yang' }).where(eq(complaints.number, finished));
  await rig.db.update(staff).set({ load: 7 }).where(eq(staff.id, 'guo-ran'));
  await rig.db.update(complaints).set({ settled: true }).where(eq(complaints.number, accepted));
  await rig.temporal.workflow.getHandle(accepted).terminate();
  await rig.asOwner((db) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      const other = sql`jsonb_set(${journal.data}, '{channel}', '"web"')`;
      await tx
        .update(journal)
        .set({ data: other })
        .where(and(eq(journal.number, forged), eq(journal.version, 1)));
    }),
  );
  const found = await verify();
  expect(found.code).toBe(1);
  expect(found.lines.toSorted()).toEqual(
    [
      `${open} row clocks.0.withinMs`,
      `${accepted} row settled`,
      `${accepted} run (TERMINATED)`,
      `${finished} row owner`,
      `${forged} journal channel`,
      'guo-ran load 7, not 0',
      '4 complaints, 6 differences',
    ].toSorted(),
  );
});

it('the first differing field is named by its path, whatever the order of fields', () => {
  expect(firstDifference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
  expect(firstDifference({ a: undefined }, {})).toBeNull();
  expect(firstDifference({ a: 1, b: [{ c: 1 }] }, { a: 1, b: [{ c: 2 }] })).toBe('b.0.c');
  expect(firstDifference({ b: [1] }, { b: [1, 2] })).toBe('b.1');
  expect(firstDifference({ a: null }, { a: {} })).toBe('a');
  expect(firstDifference(null, { a: 1 })).toBe('(all)');
});

import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import * as acts from '../../src/db/people/acts.js';
import { findByKey } from '../../src/db/people/keys.js';
import { changeStaff, putTeam, teamOf } from '../../src/db/people/people.js';
import { deliveries } from '../../src/db/schema/messages.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { createTestDatabase } from '../support/servers/postgres.js';
import { runProgram } from '../support/processes/program.js';

it('the first administrator is made beside the installation, once, and only with all that is asked for', async () => {
  await using database = await createTestDatabase();
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    ...{ DATABASE_URL: database.url, DATA_DIR: temporaryDirectory() },
  };
  const run = (...given: string[]) => runProgram('src/admin.ts', env, [], given);
  const create = (...given: string[]) => run('create', ...given);
  const liNa = ['--id', 'li-na', '--name', 'Li Na', '--email', 'li.na@example.com'];

  const { code, out } = await create(...liNa);
  expect(code).toBe(0);
  await using pool = openDatabase(database.url);
  expect(await findByKey(pool.db, out.trim())).toMatchObject({ staff: { id: 'li-na', role: 'admin' } });

  expect(await create(...liNa)).toMatchObject({ code: 1, err: expect.stringMatching(/choose another id/) });
  expect(await create('--id', 'x')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/npm run admin -- create/),
  });

  expect(await run('change', '--id', 'li-na', '--name', 'Li N.')).toMatchObject({ code: 0 });
  await changeStaff(pool.db, 'li-na', { active: false });
  expect(await run('key', '--id', 'li-na')).toMatchObject({ code: 1 });
  expect(await run('restore', '--id', 'li-na')).toMatchObject({ code: 0 });
  const { out: key } = await run('key', '--id', 'li-na');
  expect(await findByKey(pool.db, key.trim())).toMatchObject({ staff: { name: 'Li N.', active: true } });
  await putTeam(pool.db, {
    id: 'content',
    name: { en: 'Content', 'zh-CN': '内容' },
    lead: null,
    supervisor: null,
  });
  expect(await run('team', '--id', 'li-na', '--team', 'nobodys', '--as', 'lead')).toMatchObject({ code: 1 });
  expect(await run('team', '--id', 'li-na', '--team', 'content', '--as', 'lead')).toMatchObject({ code: 0 });
  expect(await teamOf(pool.db, 'content')).toMatchObject({
    name: { en: 'Content', 'zh-CN': '内容' },
    lead: 'li-na',
  });
  const { items } = await acts.list(pool.db, { limit: 9 });
  expect(items.map(({ by, act }) => `${by} ${act}`).toReversed()).toEqual([
    ...['operator add-staff', 'operator make-key', 'operator change-staff', 'operator change-staff'],
    ...['operator make-key', 'operator put-team'],
  ]);
  const told = await pool.db.select().from(deliveries).where(eq(deliveries.kind, 'act'));
  expect(told.map(({ number }) => number).toSorted()).toEqual(['act/2', 'act/5']);
});

import { expect, it } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { findByKey } from '../../src/db/people/keys.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { createTestDatabase } from '../support/servers/postgres.js';
import { runProgram } from '../support/processes/program.js';

it('the first administrator is made beside the installation, once, and only with all that is asked for', async () => {
  await using database = await createTestDatabase();
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
    ...{ DATABASE_URL: database.url, DATA_DIR: temporaryDirectory() },
  };
  const create = (...given: string[]) => runProgram('src/admin.ts', env, [], ['create', ...given]);
  const liNa = ['--id', 'li-na', '--name', 'Li Na', '--email', 'li.na@example.com'];

  const { code, out } = await create(...liNa);
  expect(code).toBe(0);
  await using pool = openDatabase(database.url);
  expect(await findByKey(pool.db, out.trim())).toMatchObject({ staff: { id: 'li-na', role: 'admin' } });

  expect(await create(...liNa)).toMatchObject({ code: 1, err: expect.stringMatching(/choose another id/) });
  expect(await create('--id', 'x')).toMatchObject({ code: 1, err: expect.stringMatching(/^Usage: /) });
});

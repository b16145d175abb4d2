import { statSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { expect, it } from 'vitest';
import { startPostgres } from '../../../src/servers/postgres/embedded.js';
import { temporaryDirectory } from '../../support/servers/directory.js';

async function ask(url: string, question: (sql: postgres.Sql) => Promise<readonly postgres.Row[]>) {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await question(sql))];
  } finally {
    await sql.end();
  }
}

it(
  'keeps what was committed when its parent was killed and left it running',
  { timeout: 60_000 },
  async () => {
    const reports: string[] = [];
    const dataDir = temporaryDirectory();
    const options = {
      databaseUrl: null,
      dataDir,
      port: 0,
      report: (message: string) => void reports.push(message),
    };

    const abandoned = await startPostgres(options);
    await ask(abandoned.url, (sql) => sql`create table letter as select '投诉' as text, uuidv7() as id`);

    await using server = await startPostgres(options);
    expect(reports).toContain('Ending the PostgreSQL that an earlier run left behind.');
    expect(await ask(server.url, (sql) => sql`select text from letter`)).toEqual([{ text: '投诉' }]);
    expect(await ask(server.url, (sql) => sql`show fsync`)).toEqual([{ fsync: 'on' }]);
    expect(await ask(server.url, (sql) => sql`show listen_addresses`)).toEqual([
      { listen_addresses: '127.0.0.1' },
    ]);
    expect(statSync(join(dataDir, 'postgres', 'password')).mode & 0o777).toBe(0o600);

    await using configured = await startPostgres({ ...options, databaseUrl: server.url });
    expect(configured.url).toBe(server.url);
  },
);

it('says what to correct when DATABASE_URL does not answer, without its password', async () => {
  const databaseUrl = 'postgres://app:hidden@127.0.0.1:1/redress';
  const failure = startPostgres({ databaseUrl, dataDir: '/no/such', port: 0, report: () => {} });
  await expect(failure).rejects.toThrow(
    /^No PostgreSQL answers at DATABASE_URL \(127\.0\.0\.1:1\/redress: (?!.*hidden)/,
  );
});

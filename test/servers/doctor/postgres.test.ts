import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it, vi } from 'vitest';
import { choosePort } from '../../../src/servers/child-process.js';
import { ask } from '../../../src/servers/postgres/server.js';
import { emptyDatabase } from '../../support/servers/postgres.js';
import { bothSay, sentenceOf, webServer } from './faults.js';
import { oldPostgres } from './old-postgres.js';

/** Each starts the program and the doctor, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 400_000 });

describe('a DATABASE_URL with', () => {
  const template = (change: (url: URL) => void): Record<string, string> => {
    const url = new URL(inject('templateUrl'));
    change(url);
    return { DATABASE_URL: url.href, TEMPORAL_ADDRESS: inject('temporalAddress') };
  };

  it('a port where nobody listens', async () => {
    const nobody = String(await choosePort(0));
    expect(await bothSay(template((url) => void (url.port = nobody)))).toMatch(
      /^No PostgreSQL answers at DATABASE_URL \(127\.0\.0\.1:\d+\/redress: .*ECONNREFUSED.*\): start it, correct host and port, or unset/,
    );
  });

  it('a host that does not exist', async () => {
    expect(await bothSay(template((url) => void (url.hostname = 'nowhere.invalid')))).toMatch(
      /^No PostgreSQL answers at DATABASE_URL \(nowhere\.invalid:\d+\/redress: .*(ENOTFOUND|EAI_AGAIN)/,
    );
  });

  it('something that is no PostgreSQL', async () => {
    const port = await webServer();
    expect(await bothSay(template((url) => void (url.port = port)))).toMatch(
      /^No PostgreSQL answers at DATABASE_URL \(127\.0\.0\.1:\d+\/redress: it (is no PostgreSQL|hangs up)\)/,
    );
  });

  it('a wrong password, which is not shown', async () => {
    const sentence = await bothSay(template((url) => void (url.password = 'hidden')));
    expect(sentence).toMatch(
      /^PostgreSQL at DATABASE_URL \(.*\) refuses the user or password \(.*\): correct them/,
    );
    expect(sentence).not.toContain('hidden');
  });

  it('a database that does not exist', async () => {
    expect(await bothSay(template((url) => void (url.pathname = '/absent')))).toMatch(
      /^PostgreSQL at DATABASE_URL \(.*\/absent\) has no such database: create it, or correct the name/,
    );
  });

  it('a PostgreSQL that is too old', async () => {
    await using database = await emptyDatabase();
    await using old = await oldPostgres(database.url);
    const { TEMPORAL_ADDRESS = '' } = template(() => {});
    expect(await bothSay({ DATABASE_URL: old.url, TEMPORAL_ADDRESS })).toMatch(
      /^DATABASE_URL \(.*\) is PostgreSQL 15, and Redress needs 18 or later for uuidv7\(\): upgrade it, or unset/,
    );
  });

  it('a database that holds tables of something else', async () => {
    await using database = await emptyDatabase();
    await ask(database.url, (sql) => sql`create sequence complaint_number`);
    const { TEMPORAL_ADDRESS = '' } = template(() => {});
    expect(await sentenceOf({ DATABASE_URL: database.url, TEMPORAL_ADDRESS })).toMatch(
      /^The database .* holds what other migrations than these made \(.*already exists\): give Redress an empty/,
    );
  });

  it('a user who may not make tables', async () => {
    await using database = await emptyDatabase();
    const role = `visitor_${randomUUID().slice(0, 8)}`;
    await ask(database.url, (sql) => sql.unsafe(`create role ${role} login password 'visits'`));
    try {
      const { TEMPORAL_ADDRESS = '' } = template(() => {});
      const url = new URL(database.url);
      Object.assign(url, { username: role, password: 'visits' });
      expect(await sentenceOf({ DATABASE_URL: url.href, TEMPORAL_ADDRESS })).toMatch(
        /^The database .* cannot be migrated \(permission denied .*\): make its user the owner of the database, or run/,
      );
    } finally {
      await ask(database.url, (sql) => sql.unsafe(`drop role ${role}`));
    }
  });
});

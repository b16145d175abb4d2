/** The servers a process has started for itself: they are kept running, and they end with it. */
import { connect } from 'node:net';
import { inject, expect, it, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { openDatabase } from '../../src/db/client.js';
import { answers, killServer, redressProcess } from '../support/processes/main.js';
import { surroundings } from '../support/processes/program.js';
import { whole } from '../support/processes/whole.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { emptyDatabase } from '../support/servers/postgres.js';

const PATIENCE = { timeout: 120_000, interval: 250 };

it(
  'one that was killed is started again; a stop leaves none behind, although a caller hangs',
  { timeout: 400_000 },
  async () => {
    await using redress = await whole(temporaryDirectory());
    await redress.start();
    for (const at of [0, 1]) {
      await killServer(redress.servers()[at] ?? null);
      await vi.waitFor(async () => {
        const ready = await fetch(`${redress.url}/readyz`);
        expect(await ready.json()).toMatchObject({ postgres: 'ok', temporal: 'ok' });
      }, PATIENCE);
      const { status, body } = await redress.submit();
      expect(status).toBe(202);
      await vi.waitFor(async () => expect(String(await redress.letters())).toContain(body.number), PATIENCE);
    }
    expect(redress.said().match(/ended by itself and is started again/g)).toHaveLength(2);
    expect(redress.said()).not.toMatch(/rdr_[0-9a-f]/);

    const { port } = new URL(redress.url);
    const hanging = connect(Number(port), '127.0.0.1').on('error', () => {});
    hanging.write(
      'POST /v1/lost-links HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    );
    await redress.stop();
    hanging.destroy();
    await vi.waitFor(() => expect(redress.servers()).toEqual([null, null]), PATIENCE);
  },
);

it('a start warns of nothing, neither the first nor one after it', { timeout: 400_000 }, async () => {
  await using redress = await whole(temporaryDirectory());
  await redress.start();
  await redress.stop();
  await redress.start();
  expect(redress.said()).toContain('Redress answers at');
  expect(redress.said()).not.toMatch(/"level":[4-6]0/);
});

it(
  'an empty database that is given stays empty, with nothing of a local installation',
  { timeout: 200_000 },
  async () => {
    await using given = await emptyDatabase();
    const place = await surroundings(temporaryDirectory());
    const environment = { ...place, DATABASE_URL: given.url, TEMPORAL_ADDRESS: inject('temporalAddress') };
    const url = `http://127.0.0.1:${place['PORT']}`;
    const main = redressProcess({ environment, ready: answers(`${url}/readyz`) });
    try {
      await main.start();
      await using database = openDatabase(given.url, { max: 1 });
      expect(await database.db.execute(sql`select count(*)::int as n from staff`)).toEqual([{ n: 0 }]);
      expect(await database.db.execute(sql`select count(*)::int as n from keys`)).toEqual([{ n: 0 }]);
      expect((await fetch(`${url}/inbox`)).status).toBe(404);
      expect((await fetch(`${url}/operations`, { redirect: 'manual' })).status).toBe(303);
      expect(main.said()).not.toMatch(/rdr_|sample/i);
    } finally {
      await main.stop();
    }
  },
);

import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { openWay } from '../../scripts/storm/way.js';
import { openDatabase } from '../../src/db/client.js';
import { answeredBy } from '../../src/runs/answered-by.js';
import { isTemporalDown } from '../../src/runs/errors.js';
import { choosePort } from '../../src/servers/child-process.js';
import { smallDisk } from '../servers/doctor/full-disk.js';
import { listening } from '../support/servers/listening.js';
import { testConfig } from '../support/config.js';
import { submission } from '../support/http.js';
import { createRedress } from '../support/redress.js';

import { shared } from '../support/shared.js';
const service = await shared(createRedress());

describe('the process', () => {
  it('lives, and is ready', async () => {
    expect(await service.request('GET /livez')).toMatchObject({ status: 200 });
    expect(await service.request('GET /readyz')).toMatchObject({
      status: 200,
      body: { status: 'ok', postgres: 'ok', temporal: 'ok', queue: 'ok', disk: expect.any(String) },
    });
  });

  it('measures what is open, what waits and what was asked', async () => {
    await service.submit();
    const { text } = await service.request('GET /metrics');
    expect(text).toMatch(/redress_open_complaints\{stage="review"\} [1-9]/);
    expect(text).toMatch(/redress_deliveries_waiting\{kind="start"\} [1-9]/);
    expect(text).toMatch(
      /redress_http_request_duration_seconds_count\{method="POST",route="\/v1\/complaints",status="202"\} 1/,
    );
    expect(text).toContain('redress_deadline_lateness_seconds');
  });

  it('tells browsers to run nothing and to keep nothing', async () => {
    const { headers } = await service.request('GET /lost-link');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*style-src 'self'/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
});

describe('too far behind', () => {
  it('turns callers away, and says when to come again', async () => {
    const app = await service.createApp({ config: testConfig({ MAX_EVENT_LOOP_DELAY_MS: '1' }) });
    await vi.waitUntil(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      return app.isUnderPressure();
    }, 30_000);
    const { statusCode, headers } = await app.inject('/readyz');
    expect([statusCode, headers['retry-after']]).toEqual([503, '10']);
    await app.close();
  });
});

describe('without Temporal', () => {
  it('a complaint is accepted, a command is not, and says when to try again', async () => {
    const nowhere = await choosePort(0);
    const temporal = new Client({ connection: Connection.lazy({ address: `127.0.0.1:${nowhere}` }) });
    const app = await service.createApp({ temporal, config: testConfig({ COMMAND_PATIENCE_MS: '500' }) });
    const bearer = { authorization: `Bearer ${service.keys.get('mobile-app')}` };
    const submitted = await app.inject({
      ...{ method: 'POST', url: '/v1/complaints', payload: submission() },
      headers: { ...bearer, 'idempotency-key': 'while-temporal-is-down' },
    });
    expect(submitted.statusCode).toBe(202);
    const given = await app.inject({
      ...{
        method: 'POST',
        url: `/v1/complaints/${submitted.json().number}/answer`,
        payload: { text: 'More.' },
      },
      headers: { ...bearer, 'idempotency-key': 'answer-while-temporal-is-down' },
    });
    expect(given.statusCode).toBe(503);
    expect(given.headers['retry-after']).toBe('5');
    expect(given.json().type).toBe('urn:redress:problem:outcome-unknown');
    const ready = await app.inject('/readyz');
    expect(ready.json()).toMatchObject({ status: 'ok', postgres: 'ok', temporal: 'unavailable' });
    await app.close();
    await temporal.connection.close();
  });
});

describe('without PostgreSQL', () => {
  it('says that it is not available, and when to try again', async () => {
    const nowhere = await choosePort(0);
    await using database = openDatabase(`postgres://nobody@127.0.0.1:${nowhere}/none`);
    const app = await service.createApp({ db: database.db });
    const answer = await app.inject({
      ...{ method: 'POST', url: '/v1/complaints', payload: submission() },
      headers: {
        authorization: `Bearer ${service.keys.get('mobile-app')}`,
        'idempotency-key': 'no-database',
      },
    });
    expect(answer.statusCode).toBe(503);
    expect(answer.headers['retry-after']).toBe('5');
    expect(answer.json()).toMatchObject({
      type: 'urn:redress:problem:unavailable',
      errorId: expect.any(String),
    });
    expect((await app.inject('/livez')).statusCode).toBe(200);
    expect((await app.inject('/readyz')).statusCode).toBe(503);
    await app.close();
  });
});

describe('what hangs', () => {
  it('keeps nobody from learning that it does: PostgreSQL and Temporal are silent', async () => {
    await using way = await openWay(Number(new URL(service.databaseUrl).port));
    const silent = createServer((socket) => void socket.resume());
    const port = await listening(silent);
    const url = Object.assign(new URL(service.databaseUrl), { port: way.port }).href;
    await using database = openDatabase(url);
    await database.db.execute(sql`select 1`);
    way.silence();
    const temporal = new Client({ connection: Connection.lazy({ address: `127.0.0.1:${port}` }) });
    const app = await service.createApp({ db: database.db, temporal });
    await app.ready();
    // Less than a statement may take.
    const answer = await Promise.race([app.inject('/readyz'), delay(3_500, null)]);
    expect(answer?.json()).toMatchObject({
      ...{ status: 'unavailable', postgres: 'unavailable', temporal: 'unavailable', queue: 'unknown' },
    });
    await app.close();
    await temporal.connection.close();
    silent.close();
  });

  it('a Temporal that takes a connection and says nothing is waited for no longer than was meant', async () => {
    const silent = createServer((socket) => void socket.resume());
    const port = await listening(silent);
    const client = new Client({ connection: Connection.lazy({ address: `127.0.0.1:${port}` }) });
    for (const call of [
      () => client.workflowService.getSystemInfo({}),
      () => client.workflow.getHandle('100-000-008').describe(),
      () => client.schedule.getHandle('reconcile').describe(),
      () => client.workflow.list()[Symbol.asyncIterator]().next(),
    ])
      await expect(answeredBy<unknown>(client, Date.now() + 200, call)).rejects.toSatisfy(isTemporalDown);
    const { body } = await service.submit();
    const app = await service.createApp({
      ...{ temporal: client, config: testConfig({ COMMAND_PATIENCE_MS: '200' }) },
    });
    const given = await app.inject({
      ...{ method: 'POST', url: `/v1/complaints/${body.number}/answer`, payload: { text: 'More.' } },
      headers: {
        authorization: `Bearer ${service.keys.get('mobile-app')}`,
        'idempotency-key': 'while-temporal-is-silent',
      },
    });
    expect([given.statusCode, given.json().type]).toEqual([503, 'urn:redress:problem:outcome-unknown']);
    await app.close();
    await client.connection.close();
    silent.close();
  });

  it('a key that cannot be looked up is not called wrong', async () => {
    await using way = await openWay(Number(new URL(service.databaseUrl).port));
    const url = Object.assign(new URL(service.databaseUrl), { port: way.port }).href;
    await using database = openDatabase(url, { max: 2, statementTimeoutMs: 500 });
    const app = await service.createApp({ db: database.db });
    const authorization = `Bearer ${service.keys.get('guo-ran')}`;
    const ask = async () =>
      (await app.inject({ url: '/v1/complaints', headers: { authorization } })).statusCode;
    const statuses: number[] = [await ask()];
    for (let n = 0; n < 30; n++) {
      const asked = [ask(), ask(), ask()];
      await delay(n % 5);
      if (n === 29) way.silence();
      else way.cut();
      statuses.push(...(await Promise.all(asked)));
    }
    expect(new Set(statuses)).toEqual(new Set([200, 503]));
    // Each connection on which PostgreSQL fell silent fails one request, and is replaced.
    await vi.waitFor(async () => expect(await ask()).toBe(200), 30_000);
    await app.close();
  });

  it('is said: work that reaches no run, a disk without room', async () => {
    await service.submit();
    await service.db.execute(sql`update deliveries set created_at = created_at - interval '1 hour'`);
    const app = await service.createApp({ config: { ...testConfig(), dataDir: smallDisk() } });
    const { statusCode, json } = await app.inject('/readyz');
    expect([statusCode, json()]).toEqual([
      503,
      { status: 'unavailable', postgres: 'ok', temporal: 'ok', queue: 'stuck', disk: 'full' },
    ]);
    await app.close();
  });

  it('a request that does not arrive is ended, and one connection too many is hung up on', async () => {
    const config = testConfig({ REQUEST_TIMEOUT_MS: '200', MAX_HTTP_CONNECTIONS: '2' });
    const app = await service.createApp({ config });
    const port = Number(new URL(await app.listen({ host: '127.0.0.1', port: 0 })).port);
    const begun = async (): Promise<string> => {
      const socket = connect(port, '127.0.0.1');
      socket.write(
        'POST /v1/lost-links HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      );
      return await text(socket).catch(String);
    };
    const [one, other, third] = await Promise.all([begun(), begun(), begun()]);
    for (const answer of [one, other])
      expect(answer).toMatch(/^HTTP\/1\.1 408 [^]*problem\+json[^]*urn:redress:problem:too-slow/);
    expect(third).not.toMatch(/^HTTP/);
    await app.close();
  });
});

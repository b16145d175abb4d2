import { Client, Connection } from '@temporalio/client';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/db/client.js';
import { choosePort } from '../../src/servers/child-process.js';
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
      body: { status: 'ok', postgres: 'ok', temporal: 'ok' },
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
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*style-src 'sha256-/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  });
});

describe('too far behind', () => {
  it('turns callers away, and says when to come again', async () => {
    const app = await service.createApp({ config: testConfig({ MAX_EVENT_LOOP_DELAY_MS: '1' }) });
    await vi.waitUntil(() => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      return app.isUnderPressure();
    }, 10_000);
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
    expect(ready.json()).toEqual({ status: 'ok', postgres: 'ok', temporal: 'unavailable' });
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

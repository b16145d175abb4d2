import { randomUUID } from 'node:crypto';
import { expect, describe, it } from 'vitest';
import { submission } from '../../support/http.js';
import { hostile } from './hostile.js';

const { service, submit, lines } = await hostile();

describe('what stays inside', () => {
  it('a failure shows an id outside, and no statement, parameter or place in the code', async () => {
    await service.asOwner((db) => db.execute('alter table texts rename to texts_away'));
    const answer = await submit(submission({ description: 'My secret words.' }));
    await service.asOwner((db) => db.execute('alter table texts_away rename to texts'));
    expect(answer).toMatchObject({ status: 500, body: { type: 'urn:redress:problem:unexpected' } });
    expect(answer.text).not.toMatch(/insert|texts|select|\.ts|secret/i);
    expect(lines()).toContain(answer.body.errorId);
    expect(lines()).not.toContain('My secret words.');
    expect(lines()).not.toContain('li.na@example.com');
  });

  it('a token never reaches the log', async () => {
    const { body } = await submit(submission());
    const token = body.trackingUrl.split('/t/')[1];
    await service.request(`GET /t/${token}`);
    await service.request(`GET /v1/tracking/${token}`);
    await service.request(`POST /v1/tracking/${token}/withdraw`, { body: { foo: 1 } });
    await service.request(`GET /t/${token}/${randomUUID()}`);
    expect(lines()).toContain('/v1/tracking/:token');
    expect(lines()).not.toContain(token);
  });

  it('an API key never reaches the log', () => {
    for (const key of service.keys.values()) expect(lines()).not.toContain(key);
  });
});

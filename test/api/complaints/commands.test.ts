import { eq } from 'drizzle-orm';
import { keys } from '../../../src/db/schema/people.js';
import { shared } from '../../support/shared.js';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as commands from '../../../src/db/messages/commands.js';
import { texts } from '../../../src/db/schema/complaints.js';
import { createRedress } from '../../support/redress.js';

let number: string;
let reviewer: string;

const service = await shared(createRedress({ workers: true }));

/** A fresh complaint about a post, with its reviewer. */
beforeEach(async () => {
  ({ number } = await service.filed());
  reviewer = (await read('zhou-min')).body.owner;
});

const read = (as: string) => service.request(`GET /v1/complaints/${number}`, { as });
const give = (as: string, command: string, body: object = {}, headers = {}) =>
  service.request(`POST /v1/complaints/${number}/${command}`, { as, body, headers });
const accept = { verdict: 'accept', category: 'content', severity: 'normal' };

describe.each([-2, 2])('where the clock of the API and the workers is %d hours off', (hours) => {
  const HOUR = 3_600_000;
  afterEach(() => void vi.useRealTimers());

  it('PostgreSQL’s judges: nothing expires, and a complaint is received when it is', async () => {
    const real = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: real + hours * HOUR, shouldAdvanceTime: true });
    expect(await give(reviewer, 'note', { note: 'In time.' })).toMatchObject({ status: 200 });
    const { body } = await service.submit();
    expect(Math.abs(Date.parse(body.submittedAt) - real)).toBeLessThan(HOUR);
  });
});

describe('a command', () => {
  it('is answered with the complaint after it', async () => {
    const { status, body } = await give(reviewer, 'review', accept);
    expect(status).toBe(200);
    expect(body).toMatchObject({ number, stage: 'investigation', team: 'content' });
    expect((await read('liu-yang')).body).toMatchObject({ stage: 'investigation', version: body.version });
  });

  it('shows beforehand what it would send, to whoever of the staff may give it, and keeps nothing', async () => {
    const preview = (as: string, command: string, body: object) =>
      service.request(`POST /v1/complaints/${number}/preview`, { as, body: { command, body } });
    const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: 'The courts decide this.' };
    const { status, body } = await preview(reviewer, 'review', reject);
    expect(status).toBe(200);
    expect(body.letters).toMatchObject([{ name: 'rejected', by: 'email', when: 'now', withheld: false }]);
    expect(body.letters[0].text).toContain('The courts decide this.');
    expect(body.letters[0].text).not.toMatch(/\/t\/[\w-]{20}/);
    expect((await preview(reviewer, 'ask-respondent', { question: 'Is it yours?' })).body).toEqual({
      ...{ letters: [], toOthers: [{ to: 'respondent', text: 'Is it yours?', held: false }] },
    });
    expect((await preview('noah-fischer', 'escalate', { reason: 'stuck' })).body.letters).toEqual([]);
    for (const [as, command, sent, refused] of [
      [reviewer, 'resume', {}, 'not-in-this-stage'],
      ['deng-rui', 'review', reject, 'not-your-part'],
      ['web-form', 'withdraw', {}, 'not-allowed'],
      [reviewer, 'review', {}, 'invalid'],
      [reviewer, 'perhaps', {}, 'invalid'],
    ] as const)
      expect((await preview(as, command, sent)).body.type, command).toBe(`urn:redress:problem:${refused}`);
    expect((await read(reviewer)).body).toMatchObject({ stage: 'review', ending: null });
  });

  it('by a key that somebody with a part in the case made for its person is refused', async () => {
    const madeBy = (...makers: string[]) =>
      service.db.update(keys).set({ makers }).where(eq(keys.staffId, 'zhou-min'));
    await madeBy(reviewer);
    expect(await give('zhou-min', 'note', { note: 'x' })).toMatchObject({
      ...{ status: 403, body: { type: 'urn:redress:problem:maker-has-part' } },
    });
    await madeBy('guo-ran');
    expect((await give('zhou-min', 'note', { note: 'x' })).status).toBe(200);
    await madeBy();
  });

  it('given by two at once has one winner, and a clear refusal for the other', async () => {
    const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: 'Not ours.' };
    const both = await Promise.all([give(reviewer, 'review', accept), give('zhou-min', 'review', reject)]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({
      type: 'urn:redress:problem:not-in-this-stage',
      possible: expect.any(Array),
    });
    expect(refused?.body.detail).toMatch(/stage/);
  });

  it('repeated with its key gives the same answer, whatever has happened since', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const first = await give(reviewer, 'note', { note: 'Again.' }, again);
    await give(reviewer, 'note', { note: 'And again.' });
    expect(await give(reviewer, 'note', { note: 'Again.' }, again)).toMatchObject({
      status: 200,
      body: first.body,
    });
  });

  it('repeated by somebody who gave the case away with it gives the same answer too', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const first = await give(reviewer, 'review', accept, again);
    expect((await read(reviewer)).status).toBe(404);
    expect(await give(reviewer, 'review', accept, again)).toMatchObject({ status: 200, body: first.body });
    expect((await give(reviewer, 'note', { note: 'Still here?' })).status).toBe(404);
  });

  it('refused once stays refused under its key, and its words are not kept', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const refused = await give(reviewer, 'ask-respondent', { question: 'Why?' }, again);
    expect(refused.status).toBe(200);
    const early = { 'idempotency-key': randomUUID() };
    const body = { outcome: 'upheld', grounds: ['harassment'], explanation: 'Secret.' };
    const first = await give(reviewer, 'resolve', body, early);
    expect(first).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:not-in-this-stage' } });
    const stored = await commands.findByKey(service.db, reviewer, early['idempotency-key']);
    expect(stored).toMatchObject({ status: 'refused' });
    expect(await service.db.$count(texts, eq(texts.id, stored?.id ?? ''))).toBe(0);
    expect(await give(reviewer, 'resolve', body, early)).toMatchObject({ status: 409, body: first.body });
  });

  it('with the key of another command is refused', async () => {
    const again = { 'idempotency-key': randomUUID() };
    await give(reviewer, 'note', { note: 'One.' }, again);
    expect(await give(reviewer, 'note', { note: 'Two.' }, again)).toMatchObject({
      status: 409,
      body: { type: 'urn:redress:problem:key-reused' },
    });
  });

  it('sent many times at once with one key is done once', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const all = await Promise.all(
      Array.from({ length: 8 }, () => give(reviewer, 'note', { note: 'Once.' }, again)),
    );
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    const journal = await service.request(`GET /v1/complaints/${number}/journal`, { as: 'zhou-min' });
    expect(journal.body.items.filter((entry: { type: string }) => entry.type === 'noted')).toHaveLength(1);
  });

  it('on a stale view is refused', async () => {
    const { version } = (await read(reviewer)).body;
    await give('zhou-min', 'note', { note: 'Look at the second picture.' });
    const stale = await give(reviewer, 'review', { ...accept, expectedVersion: version });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        type: 'urn:redress:problem:changed-meanwhile',
        changes: [{ version: version + 1, type: 'noted', by: 'zhou-min', at: expect.any(String) }],
      },
    });
    expect(await give(reviewer, 'review', { ...accept, expectedVersion: version + 99 })).toMatchObject({
      status: 409,
      body: { type: 'urn:redress:problem:version-unknown' },
    });
    const fresh = await give(reviewer, 'review', {
      ...accept,
      expectedVersion: (await read(reviewer)).body.version,
    });
    expect(fresh.status).toBe(200);
  });

  it('of somebody who may read the case but has no part in it is 403 with what is open to them', async () => {
    const answer = await give('deng-rui', 'review', accept);
    expect(answer).toMatchObject({
      status: 403,
      body: { type: 'urn:redress:problem:not-your-part', possible: [] },
    });
  });

  it('with a missing text or an unknown field is not valid', async () => {
    expect((await give(reviewer, 'note', {})).body.errors[0].path).toBe('/note');
    expect((await give(reviewer, 'review', { ...accept, actor: 'somebody' })).status).toBe(422);
    expect((await give(reviewer, 'review', { verdict: 'perhaps' })).status).toBe(422);
  });

  it('names only commands that exist', async () => {
    expect((await give(reviewer, 'receipt', {})).status).toBe(404);
    expect((await give(reviewer, 'forget', {})).status).toBe(404);
  });

  it('assigning to somebody who may not have it is refused with the reason', async () => {
    const answer = await give('zhou-min', 'assign', { duty: 'owner', to: 'wang-lei' });
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:not-eligible' } });
  });
});

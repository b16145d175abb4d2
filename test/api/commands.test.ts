import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as commands from '../../src/db/commands.js';
import * as texts from '../../src/db/texts.js';
import { complaint, createService, type Service } from './service.js';

let service: Service;
let number: string;
let reviewer: string;

beforeAll(async () => {
  service = await createService({ workers: true });
});
afterAll(() => service[Symbol.asyncDispose]());

/** A fresh complaint about a post, with its reviewer. */
beforeEach(async () => {
  const { body } = await service.request('POST /v1/complaints', { as: 'mobile-app', body: complaint() });
  number = body.number;
  await service.settled();
  reviewer = (await read('zhou-min')).body.owner;
});

const read = (as: string) => service.request(`GET /v1/complaints/${number}`, { as });
const give = (as: string, command: string, body: object = {}, headers = {}) =>
  service.request(`POST /v1/complaints/${number}/${command}`, { as, body, headers });
const accept = { verdict: 'accept', category: 'content', severity: 'normal' };

describe('a command', () => {
  it('is answered with the complaint after it', async () => {
    const { status, body } = await give(reviewer, 'review', accept);
    expect(status).toBe(200);
    expect(body).toMatchObject({ number, stage: 'investigation', team: 'content' });
    expect((await read('liu-yang')).body).toMatchObject({ stage: 'investigation', version: body.version });
  });

  it('given by two at once has one winner, and a clear refusal for the other', async () => {
    const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: 'Not ours.' };
    const both = await Promise.all([give(reviewer, 'review', accept), give('zhou-min', 'review', reject)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = both.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ type: 'urn:redress:problem:not-in-this-stage', possible: expect.any(Array) });
    expect(refused?.body.detail).toMatch(/stage/);
  });

  it('repeated with its key gives the same answer, whatever has happened since', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const first = await give(reviewer, 'review', accept, again);
    await give('liu-yang', 'note', { note: 'Read.' });
    const second = await give('zhou-min', 'note', { note: 'x' });
    expect(second.status).toBe(404); // it belongs to another team by now
    const repeated = await give(reviewer, 'review', accept, again);
    expect(first.status).toBe(200);
    expect(repeated.status).toBe(404); // and the reviewer has no part in it any more
    const author = { 'idempotency-key': randomUUID() };
    const noted = await give('liu-yang', 'note', { note: 'Again.' }, author);
    await give('liu-yang', 'note', { note: 'And again.' });
    expect(await give('liu-yang', 'note', { note: 'Again.' }, author)).toMatchObject({ status: 200, body: noted.body });
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
    expect(await texts.of(service.db, stored?.id ?? '')).toEqual([]);
    expect(await give(reviewer, 'resolve', body, early)).toMatchObject({ status: 409, body: first.body });
  });

  it('with the key of another command is refused', async () => {
    const again = { 'idempotency-key': randomUUID() };
    await give(reviewer, 'note', { note: 'One.' }, again);
    expect(await give(reviewer, 'note', { note: 'Two.' }, again)).toMatchObject({
      status: 422,
      body: { type: 'urn:redress:problem:key-reused' },
    });
  });

  it('sent many times at once with one key is done once', async () => {
    const again = { 'idempotency-key': randomUUID() };
    const all = await Promise.all(Array.from({ length: 8 }, () => give(reviewer, 'note', { note: 'Once.' }, again)));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([200]));
    const journal = await service.request(`GET /v1/complaints/${number}/journal`, { as: 'zhou-min' });
    expect(journal.body.items.filter((entry: { type: string }) => entry.type === 'noted')).toHaveLength(1);
  });

  it('on a stale view is refused', async () => {
    const { version } = (await read(reviewer)).body;
    await give('zhou-min', 'note', { note: 'Look at the second picture.' });
    const stale = await give(reviewer, 'review', { ...accept, expectedVersion: version });
    expect(stale).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:changed-meanwhile' } });
    const fresh = await give(reviewer, 'review', { ...accept, expectedVersion: (await read(reviewer)).body.version });
    expect(fresh.status).toBe(200);
  });

  it('of somebody who may read the case but has no part in it is 403 with what is open to them', async () => {
    const answer = await give('deng-rui', 'review', accept);
    expect(answer).toMatchObject({ status: 403, body: { type: 'urn:redress:problem:not-your-part', possible: [] } });
  });

  it('with a missing text or an unknown field is not valid', async () => {
    expect((await give(reviewer, 'note', {})).body.errors[0].path).toBe('/note');
    expect((await give(reviewer, 'review', { ...accept, actor: 'somebody' })).status).toBe(422);
    expect((await give(reviewer, 'review', { verdict: 'perhaps' })).status).toBe(422);
  });

  it('names only commands that exist', async () => {
    expect((await give(reviewer, 'receipt', {})).status).toBe(404);
    expect((await give(reviewer, 'appeal', {})).status).toBe(404);
  });

  it('assigning to somebody who may not have it is refused with the reason', async () => {
    const answer = await give('zhou-min', 'assign', { duty: 'owner', to: 'wang-lei' });
    expect(answer).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:not-eligible' } });
  });
});

describe('reading', () => {
  it('says what is open to whom', async () => {
    const possible = async (as: string) => (await read(as)).body.possible;
    expect(await possible(reviewer)).toContain('review');
    expect((await possible('mobile-app')).toSorted()).toEqual([
      ...['answer', 'change-contact', 'escalate', 'mark-danger', 'note', 'withdraw'],
    ]);
    expect(await possible('deng-rui')).toEqual([]);
    expect(await possible('noah-fischer')).toEqual(expect.arrayContaining(['assign', 'escalate']));
  });

  it('shows operators no words and no address, and others the address masked', async () => {
    expect((await read('noah-fischer')).body).toMatchObject({ texts: [], contact: null });
    expect((await read(reviewer)).body).toMatchObject({
      texts: [{ name: 'description', text: 'The post names my address.' }],
      contact: { email: 'l•••@example.com' },
    });
  });

  it('of the words is written down', async () => {
    await read(reviewer);
    await read('noah-fischer');
    const log = await service.db.execute(`select caller_id from access_log where number = '${number}'`);
    expect(log.map((row) => row['caller_id'])).toContain(reviewer);
    expect(log.map((row) => row['caller_id'])).not.toContain('noah-fischer');
  });

  it('gives the journal to staff, and the live state of the run', async () => {
    await give(reviewer, 'note', { note: 'Read.' });
    const journal = await service.request(`GET /v1/complaints/${number}/journal`, { as: reviewer });
    expect(journal.body.items.map((entry: { type: string }) => entry.type)).toEqual(
      expect.arrayContaining(['received', 'acknowledged', 'assigned', 'noted']),
    );
    const live = await service.request(`GET /v1/complaints/${number}/live`, { as: reviewer });
    expect(live).toMatchObject({ status: 200, body: { number, stage: 'review', owner: reviewer } });
    expect((await service.request(`GET /v1/complaints/${number}/journal`, { as: 'mobile-app' })).status).toBe(403);
  });

  it('tells nobody outside a decision that is not yet approved, nor a sanction on somebody else', async () => {
    await give(reviewer, 'review', accept);
    const handler = (await read('liu-yang')).body.owner;
    const resolved = await give(handler, 'resolve', {
      outcome: 'upheld',
      grounds: ['harassment'],
      remedies: [{ kind: 'remove-content' }, { kind: 'suspend-account', days: 7 }],
      explanation: 'The post was removed.',
    });
    expect(resolved.body).toMatchObject({ stage: 'approval', proposal: { outcome: 'upheld' } });
    const outside = (await read('mobile-app')).body;
    expect(outside).toMatchObject({ proposal: null, decision: null, outcome: null });
    expect(JSON.stringify(outside)).not.toMatch(/suspend|removed/);
    const { approver, version } = (await read(handler)).body;
    const approved = await give(approver, 'approve', { version });
    expect(approved.body).toMatchObject({ stage: 'feedback', decision: { outcome: 'upheld' } });
    expect(JSON.stringify((await read('mobile-app')).body)).not.toMatch(/suspend/);
    const tasks = await service.request('GET /v1/tasks?owner=me', { as: handler });
    expect(tasks.body.items).toMatchObject([{ number, kind: 'finish-remedy', step: expect.any(Number) }]);
  });
});

describe('lists', () => {
  it('come in pages that hold each complaint once, oldest change first for those who catch up', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ; ) {
      const { body } = await service.request(
        `GET /v1/complaints?limit=2&updatedSince=2026-01-01T00:00:00Z${cursor && `&cursor=${cursor}`}`,
        { as: 'mobile-app' },
      );
      seen.push(...body.items.map((item: { number: string }) => item.number));
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toContain(number);
  });

  it('filter by stage, team and handler', async () => {
    const list = async (query: string, as: string) =>
      (await service.request(`GET /v1/complaints?limit=100&${query}`, { as })).body.items.map((item: { number: string }) => item.number);
    expect(await list('handler=me&stage=review', reviewer)).toContain(number);
    expect(await list('stage=closed', reviewer)).toEqual([]);
    expect(await list('team=content', 'guo-ran')).not.toContain(number);
    expect(await list('overdue=true', 'guo-ran')).toEqual([]);
    expect(await list('', 'wang-lei')).not.toContain(number);
  });
});
